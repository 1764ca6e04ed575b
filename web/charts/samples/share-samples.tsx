import { addMonths } from "../../../shared/calendar/month.ts";
import { GrowthChart } from "../growth-chart.tsx";
import { growthChartSpec, growthChartTable } from "../growth-chart-spec.ts";
import { LazyLineChart } from "../lazy-charts.tsx";
import { lineChartSpec, lineChartTable } from "../line-chart-spec.ts";
import { rateStyle } from "../notation/number-style.ts";
import { PinChart } from "../pin-chart.tsx";
import { pinChartSpec, pinChartTable } from "../pin-chart-spec.ts";
import type { ChartSample, SampleView } from "./chart-sample.ts";

/** An office against its province. */
export function shareSamples(view: SampleView): ChartSample[] {
  return [pinSample(view), lineSample(view), growthSample(view)];
}

function pinSample({ words, texts }: SampleView): ChartSample {
  const province = 0.6;
  const values = [0.2, 0.5, 0.1, 0.3, 1.2, -0.4, -0.2, -1.1, null];
  const data = {
    rows: values.map((value, index) => ({
      key: String(index),
      label: texts.offices[index] ?? "",
      changePp: value === null ? null : province + value,
      vsProvincePp: value,
      reason: value === null ? texts.notReported : null,
      own: index === 0,
      judged: true,
    })),
    provinceChangePp: province,
  };
  const spec = pinChartSpec(
    {
      id: "pins",
      message: texts.messages.pins,
      title: {
        unit: texts.province,
        measure: texts.shareChange,
        uom: texts.pp,
        period: texts.august,
        scenarios: `AC, PY, ${words.provinceAverage}`,
      },
    },
    data,
    { words, changeLabel: texts.shareChange },
  );
  return {
    spec,
    table: pinChartTable(spec, data),
    picture: <PinChart {...{ spec, data, words }} />,
  };
}

function lineSample({ words, texts }: SampleView): ChartSample {
  const own = [17.8, 17.9, 17.7, 18.0, 18.1, 17.9, null, 18.2, 18.3, 18.1, 18.4, 18.5, 18.6];
  const province = [16.9, 17.0, 17.0, 17.1, 17.2, 17.1, 17.2, 17.2, 17.3, 17.3, 17.4, 17.4, 17.5];
  const data = {
    ownLabel: texts.own,
    points: own.map((value, index) => {
      const month = addMonths("2025-08", index);
      const average = province[index] ?? 0;
      return {
        key: month,
        label: texts.month(Number(month.slice(5))),
        own: value === null ? null : value / 100,
        province: average / 100,
        differencePp: value === null ? null : value - average,
        reason: value === null ? texts.notReported : null,
      };
    }),
  };
  const spec = lineChartSpec(
    {
      id: "share",
      message: texts.messages.share,
      title: {
        unit: texts.office,
        measure: texts.share,
        uom: "%",
        period: texts.months13,
        scenarios: `AC, ${words.province}`,
      },
    },
    data,
    { words, style: rateStyle(), least: 0.01 },
  );
  return {
    spec,
    table: lineChartTable(spec, data),
    picture: <LazyLineChart {...{ spec, data }} />,
  };
}

function growthSample({ words, texts }: SampleView): ChartSample {
  const data = {
    own: { label: texts.own, value: 0.079 },
    reason: null,
    readings: [
      { key: "pooled" as const, value: 0.0875, above: false },
      { key: "mean" as const, value: 0.1333, above: false },
      { key: "leaveOneOut" as const, value: 0.075, above: true },
    ],
    disagree: true,
    judged: true,
    counted: 7,
    excluded: texts.offices.slice(7),
  };
  const spec = growthChartSpec(
    {
      id: "growth",
      message: texts.messages.growth,
      title: {
        unit: texts.office,
        measure: texts.growth,
        uom: "%",
        period: texts.september,
        scenarios: `AC, PY, ${words.provinceAverage}`,
      },
    },
    data,
    { words },
  );
  return {
    spec,
    table: growthChartTable(spec, data, words),
    picture: <GrowthChart {...{ spec, data, words }} />,
  };
}
