import { DotList } from "../dot-list.tsx";
import { dotListSpec, dotListTable } from "../dot-list-spec.ts";
import { LazyThreeTierChart } from "../lazy-charts.tsx";
import { ProgressBar } from "../progress-bar.tsx";
import { progressBarSpec, progressBarTable } from "../progress-bar-spec.ts";
import { TargetStrip } from "../target-strip.tsx";
import { targetStripSpec, targetStripTable } from "../target-strip-spec.ts";
import { basePlots, threeTierSpec, threeTierTable, type TierMonth } from "../three-tier-spec.ts";
import { wan, type ChartSample, type SampleView } from "./chart-sample.ts";

/** Strips, months, money and visits of one office. */
export function targetSamples(view: SampleView): ChartSample[] {
  return [stripSample(view), monthSample(view), moneySample(view), visitSample(view)];
}

function stripSample({ words, texts, money }: SampleView): ChartSample {
  const numbers = [
    { plan: 743, actual: 370, due: 405, prior: 350.1, completion: 0.498, expected: 0.545 },
    { plan: 2188, actual: 1831.4, due: 1849.4, prior: 1732.6, completion: 0.837, expected: 0.845 },
    { plan: 8640, actual: 6108.5, due: 6084.5, prior: 5801, completion: 0.707, expected: 0.704 },
  ];
  const data = {
    rows: numbers.map((one, index) => ({
      key: String(index),
      label: texts.strips[index] ?? "",
      plan: wan(one.plan),
      actual: wan(one.actual),
      due: wan(one.due),
      prior: wan(one.prior),
      completion: one.completion,
      expectedCompletion: one.expected,
      paceGapPp: (one.completion - one.expected) * 100,
      deltaDue: wan(one.actual) - wan(one.due),
      growth: one.actual / one.prior - 1,
      note: texts.notes[index] ?? "",
      state: "reported" as const,
      reason: null,
    })),
  };
  const spec = targetStripSpec(
    {
      id: "strips",
      message: texts.messages.strips,
      title: {
        unit: texts.office,
        measure: texts.sales,
        uom: texts.wan,
        period: texts.toDate,
        scenarios: "AC, PL, PY",
      },
    },
    { words, money },
  );
  return {
    spec,
    table: targetStripTable(spec, data, words),
    picture: <TargetStrip {...{ spec, data, words }} />,
  };
}

/** With everything that goes wrong in life: a month without a plan, one outlier, one month half gone. */
function monthSample({ words, texts, money }: SampleView): ChartSample {
  const plans = [690, 540, 720, 735, 760, 790, null, 725, 743, 780, 700, 738];
  const actuals = [702, 566, 701, 748, 745, 815, 729, 733, 370];
  const priors = [655, 560, 668, 690, 702, 748, 690, 694, 350.1];
  const months = plans.map((plan, index): TierMonth => {
    const actual = actuals[index] ?? null;
    const prior = priors[index] ?? null;
    const current = index === 8;
    const judged = actual !== null && plan !== null && !current;
    return {
      key: `2026-${String(index + 1).padStart(2, "0")}`,
      label: texts.month(index + 1),
      plan: plan === null ? null : wan(plan),
      actual: actual === null ? null : wan(actual),
      prior: prior === null ? null : wan(prior),
      due: current ? wan(405) : null,
      delta: judged ? wan(actual) - wan(plan) : null,
      deltaRatio: judged ? actual / plan - 1 : null,
      reason: plan === null ? texts.noPlan : null,
      note: current ? texts.until : null,
      current,
      lagging: false,
    };
  });
  const data = { months };
  const spec = threeTierSpec(
    {
      id: "months",
      message: texts.messages.months,
      title: {
        unit: texts.office,
        measure: texts.sales,
        uom: texts.wan,
        period: texts.year,
        scenarios: "AC, PL, PY, ΔPL, ΔPL%",
      },
    },
    data,
    { words, money, plot: basePlots.low },
  );
  return {
    spec,
    table: threeTierTable(spec, data),
    picture: <LazyThreeTierChart {...{ spec, data, words }} />,
  };
}

function moneySample({ words, texts, money }: SampleView): ChartSample {
  const data = {
    rows: [
      {
        key: "promotion",
        label: texts.programmes[0] ?? "",
        budget: wan(186),
        spent: wan(135.8),
        offPurpose: wan(4.8),
        overBudget: 0,
        useRate: 0.73,
        timeProgress: 0.53,
        reason: null,
      },
      {
        key: "city_fund",
        label: texts.programmes[1] ?? "",
        budget: wan(40),
        spent: wan(12.5),
        offPurpose: 0,
        overBudget: 0,
        useRate: 0.3125,
        timeProgress: 0.61,
        reason: null,
      },
    ],
  };
  const spec = progressBarSpec(
    {
      id: "money",
      message: texts.messages.money,
      title: {
        unit: texts.office,
        measure: texts.money,
        uom: texts.wan,
        period: texts.quarter,
        scenarios: "AC, PL",
      },
    },
    { words, money },
  );
  return {
    spec,
    table: progressBarTable(spec, data),
    picture: <ProgressBar {...{ spec, data, words }} />,
  };
}

function visitSample({ words, texts }: SampleView): ChartSample {
  const overdue = new Map([
    [5, 21],
    [11, 9],
    [22, 2],
  ]);
  const data = {
    accounts: Array.from({ length: 24 }, (_, index) => ({
      key: String(index),
      label: texts.accountName(index + 1),
      onCycle: !overdue.has(index),
      daysOverdue: overdue.get(index) ?? null,
    })),
  };
  const spec = dotListSpec(
    {
      id: "visits",
      message: texts.messages.visits,
      title: {
        unit: texts.office,
        measure: texts.visits,
        uom: texts.accounts,
        period: texts.september,
        scenarios: "AC",
      },
    },
    { words, days: texts.days },
  );
  return {
    spec,
    table: dotListTable(spec, data, words),
    picture: <DotList {...{ spec, data, words }} />,
  };
}
