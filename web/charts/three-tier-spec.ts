/**
 * Months in three tiers: actual over plan, their difference, and the difference in percent of plan.
 * Tier 1 and 2 share one scale: an inch of ΔPL is the same money as an inch of plan.
 */
import {
  axisOf,
  plainAxis,
  referenceSeries,
  scenarioSeries,
  varianceSeries,
  type ChartHead,
  type ChartSpec,
} from "./notation/chart-spec.ts";
import { numberCell, withNote, wordCell, type ChartTable } from "./notation/chart-table.ts";
import { percentStyle, type NumberStyle } from "./notation/number-style.ts";
import { domainAround, scaleReach } from "./parts/scale.ts";
import type { ChartWords } from "./parts/words.ts";

export type TierMonth = {
  readonly key: string;
  readonly label: string;
  /** 分. */
  readonly plan: number | null;
  readonly actual: number | null;
  /** The same month a year ago; null leaves the triangle out. */
  readonly prior: number | null;
  /** What was due by the last day that is in; drawn in the current month only. */
  readonly due: number | null;
  /** actual − plan, and the same / plan; null where it cannot be said or is too early to say. */
  readonly delta: number | null;
  readonly deltaRatio: number | null;
  /** Why there is no difference; null where none is expected (a month to come). */
  readonly reason: string | null;
  /** Under the month's name: "至 16 日". */
  readonly note: string | null;
  /** The month that is not over; its column is not judged. */
  readonly current: boolean;
  /** Reported late: hatched, its differences grey. */
  readonly lagging: boolean;
};

export type ThreeTierData = { readonly months: readonly TierMonth[] };

/** Heights in chart units; the upper tier's is the reader's choice. Labels stand above and below a plot. */
const tiers = {
  value: { top: 16, bottom: 36 },
  delta: { top: 15, plot: 40, bottom: 15 },
  ratio: { top: 20, plot: 30, bottom: 20 },
} as const;

/** Heights of the upper plot: beside a short list, and beside the longest. */
export const basePlots = { low: 176, high: 272 } as const;

export type Tier = keyof typeof tiers;

/** From the foot to the head of a tier's plot. */
export function tierRange(spec: ChartSpec, tier: Tier): readonly [number, number] {
  const { length } = axisOf(spec, tier);
  const base = tiers.value.top + axisOf(spec, "value").length;
  if (tier === "value") return [base, tiers.value.top];
  const delta = base + tiers.value.bottom + tiers.delta.top;
  const top =
    tier === "delta" ? delta : delta + tiers.delta.plot + tiers.delta.bottom + tiers.ratio.top;
  return [top + length, top];
}

export const tierHeight = (spec: ChartSpec): number =>
  tierRange(spec, "ratio")[0] + tiers.ratio.bottom;

/** What a mark has beyond its value: half its outline, the arrow of one that is cut. */
const beyond = 6;

/** Where recharts cuts the marks of a tier off; where they stand is for `tierRange` to say. */
export const tierPlaces = (spec: ChartSpec) =>
  (["value", "delta", "ratio"] as const).map((key) => {
    const [foot, top] = tierRange(spec, key);
    return { key, top: top - beyond, bottom: tierHeight(spec) - foot - beyond };
  });

/** |Δ%| from here on is cut: twice the plan or nothing at all. */
const ratioCut = 1;

/** The chart's description; its scales come from the data. */
export function threeTierSpec(
  head: ChartHead,
  { months }: ThreeTierData,
  { words, money, plot }: { words: ChartWords; money: NumberStyle; plot: number },
): ChartSpec {
  const levels = months.flatMap(({ plan, actual, prior }) => [plan, actual, prior]);
  const low = Math.min(0, ...levels.filter((level) => level !== null));
  const high = scaleReach(levels.map((level) => Math.max(0, level ?? 0))) || 1;
  const span = high - low;
  const hasPrior = months.some(({ prior }) => prior !== null);
  const ratios = months.map(({ deltaRatio }) =>
    deltaRatio === null ? null : Math.max(-ratioCut, Math.min(ratioCut, deltaRatio)),
  );
  const reach = Math.min(ratioCut, scaleReach(ratios) || ratioCut);
  const kept = ratios.map((ratio) =>
    ratio === null ? null : Math.max(-reach, Math.min(reach, ratio)),
  );
  const ratioSpan = Math.max(0.02, Math.max(0, ...known(kept)) - Math.min(0, ...known(kept)));
  return {
    ...head,
    kind: "three-tier",
    categories: { kind: "time", run: "across", label: words.months },
    series: [
      scenarioSeries("PL", { key: "plan", label: words.plan, mark: "column", style: money }),
      scenarioSeries("AC", { key: "actual", label: words.actual, mark: "column", style: money }),
      ...(hasPrior
        ? [
            scenarioSeries("PY", {
              key: "prior",
              label: words.prior,
              mark: "triangle",
              style: money,
            }),
          ]
        : []),
      referenceSeries("expected", { key: "due", label: words.due, mark: "tick", style: money }),
      varianceSeries({
        key: "delta",
        label: words.deltaPlan,
        mark: "column",
        style: money,
        axis: "delta",
        of: "plan",
        polarity: "higher",
      }),
      varianceSeries({
        key: "deltaRatio",
        label: words.deltaPlanPercent,
        mark: "pin",
        style: percentStyle(),
        axis: "ratio",
        of: "plan",
        polarity: "higher",
      }),
    ],
    axes: [
      plainAxis({ key: "value", kind: money.kind, domain: [low, high], length: plot }),
      plainAxis({
        key: "delta",
        kind: money.kind,
        domain: domainAround(
          months.map(({ delta }) => delta),
          (span * tiers.delta.plot) / plot,
        ),
        length: tiers.delta.plot,
      }),
      plainAxis({
        key: "ratio",
        kind: "percent",
        domain: domainAround(kept, ratioSpan),
        length: tiers.ratio.plot,
      }),
    ],
  };
}

const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

/** The same numbers as a table: one row a month. */
export function threeTierTable(spec: ChartSpec, { months }: ThreeTierData): ChartTable {
  const keys = spec.series.map(({ key }) => key);
  return {
    corner: spec.categories.label,
    columns: spec.series.map(({ key, label, style }) => ({ key, label, style })),
    rows: months.map((month) => ({
      key: month.key,
      label: month.note === null ? month.label : withNote(month.label, month.note),
      cells: keys.map((key) => {
        const series = spec.series.find((one) => one.key === key);
        if (!series) return wordCell("");
        const signed = series.role === "variance";
        const reason = signed ? month.reason : null;
        return numberCell(month[key as "plan"], series.style, { signed, reason });
      }),
    })),
    pointsAreCells: false,
  };
}
