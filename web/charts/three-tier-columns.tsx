import { axisOf, seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { impactOf, markColour } from "./notation/impact.ts";
import { Label } from "./parts/label.tsx";
import { BarMark, ZeroLine } from "./parts/marks.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { isCut, placer } from "./parts/scale.ts";
import { useBands, type Band } from "./parts/use-bands.ts";
import { tierHeight, tierRange, type Tier, type TierMonth } from "./three-tier-spec.ts";

/** Where money and percent stand in a tier. */
export const scaleOf = (spec: ChartSpec, tier: Tier) =>
  placer(axisOf(spec, tier).domain, tierRange(spec, tier));

/** A month narrower than this has no room for a triangle beside its columns. */
export const leastForPrior = 44;

/** Width of a pair of columns, and of each of the two. */
export function pairOf(band: Band) {
  const pair = Math.min(geometry.widestPair, band.width * geometry.pairShare);
  return { left: band.middle - pair / 2, pair, column: pair * geometry.columnShare };
}

/** The month's area behind everything: what the pointer touches. */
export function TierAreas({ spec, months }: { spec: ChartSpec; months: readonly TierMonth[] }) {
  const bandOf = useBands();
  return months.map((month, index) => {
    const band = bandOf(month.key);
    if (!band) return null;
    const area = { x: band.start, width: band.width, y: 0, height: tierHeight(spec) };
    return <Hit key={month.key} point={index} {...area} />;
  });
}

export type TierColumnProps = {
  spec: ChartSpec;
  month: TierMonth;
  series: "plan" | "actual" | "delta";
};

/** Plan behind at the right, actual in front at the left, the difference under both. */
export function TierColumn({ spec, month, series: key }: TierColumnProps) {
  const band = useBands()(month.key);
  const value = month[key];
  if (!band || value === null) return null;
  const series = seriesOf(spec, key);
  const tier = key === "delta" ? "delta" : "value";
  const y = scaleOf(spec, tier);
  const { left, pair, column } = pairOf(band);
  const bar = {
    series,
    value,
    run: "up" as const,
    zero: y(0),
    end: y(value),
    cut: isCut(value, axisOf(spec, tier).domain),
  };
  if (key === "delta") {
    const impact = month.lagging ? "neutral" : impactOf(value, series.polarity);
    return <BarMark {...bar} at={left} thickness={pair} colour={markColour(impact)} />;
  }
  const at = key === "plan" ? left + pair - column : left;
  return (
    <BarMark {...bar} at={at} thickness={column} hatched={key === "actual" && month.lagging} />
  );
}

export type TierNamesProps = {
  spec: ChartSpec;
  names: Readonly<Record<Tier, string>>;
  left: number;
  right: number;
};

/** The tiers' names, and under the marks the plan's double line they are measured from. */
export function TierNames({ spec, names, left, right }: TierNamesProps) {
  return (["value", "delta", "ratio"] as const).map((tier) => {
    const y = scaleOf(spec, tier)(0);
    return (
      <g key={tier}>
        {tier !== "value" && <ZeroLine axis={tier} from={[left, y]} to={[right, y]} of="plan" />}
        <Label x={0} y={y} text={names[tier]} size={geometry.smallText} colour="var(--text-2)" />
      </g>
    );
  });
}
