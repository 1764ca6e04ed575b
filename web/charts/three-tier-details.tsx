import { axisOf, seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { impactOf, markColour, textColour } from "./notation/impact.ts";
import { Label } from "./parts/label.tsx";
import { PinMark, TriangleMark, ZeroLine } from "./parts/marks.tsx";
import { isCut } from "./parts/scale.ts";
import { labelStep } from "./parts/text-width.ts";
import { useBands, type Band } from "./parts/use-bands.ts";
import { leastForPrior, pairOf, scaleOf, type TierNamesProps } from "./three-tier-columns.tsx";
import type { TierMonth } from "./three-tier-spec.ts";

export type TierDetailsProps = Omit<TierNamesProps, "names"> & { months: readonly TierMonth[] };

/** Months, numbers, pins, what is due, and the prior year's triangles. */
export function TierDetails({ spec, months, left, right }: TierDetailsProps) {
  const bandOf = useBands();
  const bands = months.map(({ key }) => bandOf(key));
  const width = bands[0]?.width ?? 1;
  const money = seriesOf(spec, "actual").style;
  const ratio = seriesOf(spec, "deltaRatio").style;
  const last = months.findLastIndex(({ actual }) => actual !== null);
  const size = geometry.smallText;
  const baseline = scaleOf(spec, "value")(0);
  // A label either fits its month or waits its turn; counted from the newest, which always has one.
  const steps = {
    month: labelStep(
      months.map(({ label }) => label),
      geometry.text,
      width,
    ),
    value: labelStep(
      months.map(({ actual }) => money.write(actual)),
      size,
      width,
    ),
    delta: labelStep(
      months.map(({ delta }) => money.writeSigned(delta)),
      size,
      width,
    ),
    ratio: labelStep(
      months.map(({ deltaRatio }) => ratio.write(deltaRatio)),
      size,
      width,
    ),
  };
  const shown = (index: number, step: number) => (last - index) % step === 0;
  // Beyond the longest mark nothing is in a label's way: where not all fit, the highest and the lowest
  // below zero do.
  const extremes = (step: number, values: readonly (number | null)[]) => {
    if (step === 1) return () => true;
    const known = values.filter((value) => value !== null);
    const [most, least] = [Math.max(...known), Math.min(...known)];
    return (index: number) =>
      (values[index] === most && most > 0) || (values[index] === least && least < 0);
  };
  const valueShown = extremes(
    steps.value,
    months.map(({ actual }) => actual),
  );
  const deltaShown = extremes(
    steps.delta,
    months.map(({ delta }) => delta),
  );
  const ratioShown = extremes(
    steps.ratio,
    months.map(({ deltaRatio }) => deltaRatio),
  );
  return (
    <>
      {/* Over the bars, so that both tiers of columns end on a line. */}
      <ZeroLine axis="value" from={[left, baseline]} to={[right, baseline]} />
      {months.map((month, index) => {
        const band = bands[index];
        if (!band) return null;
        return (
          <g key={month.key}>
            <MonthName spec={spec} month={month} x={band.middle} show={shown(index, steps.month)} />
            <Level
              spec={spec}
              month={month}
              band={band}
              show={valueShown(index) || index === last}
            />
            <Difference
              {...{ spec, month, band }}
              show={{ delta: deltaShown(index), ratio: ratioShown(index) }}
            />
          </g>
        );
      })}
    </>
  );
}

type MonthProps = { spec: ChartSpec; month: TierMonth };

function MonthName(props: MonthProps & { x: number; show: boolean }) {
  const { spec, month, x, show } = props;
  const foot = scaleOf(spec, "value")(axisOf(spec, "value").domain[0]);
  if (!show && !month.current) return null;
  return (
    <>
      <Label x={x} y={foot + 12} text={month.label} anchor="middle" bold={month.current} />
      {month.note !== null && (
        <Label
          x={x}
          y={foot + 26}
          text={month.note}
          anchor="middle"
          size={geometry.smallText}
          colour="var(--text-2)"
        />
      )}
    </>
  );
}

function Level({ spec, month, band, show }: MonthProps & { band: Band; show: boolean }) {
  const y = scaleOf(spec, "value");
  const { left, pair, column } = pairOf(band);
  const { actual, due, prior, plan } = month;
  // Above both columns where they end close to each other, else above its own.
  const close = actual !== null && plan !== null && plan > actual && y(actual) - y(plan) < 18;
  const alone = actual !== null && plan !== null && plan > actual && !close;
  const end = actual === null ? 0 : y(close ? plan : actual);
  // The mark of what is due may stand where the number would.
  const foot = due !== null && Math.abs(end - y(due)) < 18 ? Math.min(end, y(due)) : end;
  const narrow = band.width < leastForPrior;
  return (
    <>
      {due !== null && (
        <line
          data-series="due"
          data-value={due}
          x1={left + pair - column}
          x2={left + pair + 4}
          y1={y(due)}
          y2={y(due)}
          stroke="var(--text-2)"
          strokeWidth="2"
        />
      )}
      {/* Between narrow columns it would point at the wrong one; the numbers are in the table. */}
      {prior !== null && !narrow && (
        <TriangleMark
          series={seriesOf(spec, "prior")}
          value={prior}
          x={left - 2}
          y={y(prior)}
          towards="right"
        />
      )}
      {actual !== null && show && (
        <Label
          // Beside a lower column of its own; a narrow one begins where nothing but outlines follow.
          x={narrow && alone ? left : alone ? left + column / 2 : left + pair / 2}
          y={foot - 9}
          // It may reach over a neighbour's column.
          halo={alone || narrow}
          text={seriesOf(spec, "actual").style.write(actual)}
          anchor={narrow && alone ? "start" : "middle"}
          size={geometry.smallText}
          bold={month.current}
        />
      )}
    </>
  );
}

type DifferenceProps = MonthProps & { band: Band; show: { delta: boolean; ratio: boolean } };

function Difference({ spec, month, band, show }: DifferenceProps) {
  if (month.delta === null && month.reason !== null) {
    return (["delta", "ratio"] as const).map((tier) => (
      <Label
        key={tier}
        x={band.middle}
        y={scaleOf(spec, tier)(0) - 9}
        text="—"
        anchor="middle"
        colour="var(--text-2)"
      />
    ));
  }
  const series = seriesOf(spec, "deltaRatio");
  const domain = axisOf(spec, "ratio").domain;
  const impact = month.lagging ? "neutral" : impactOf(month.delta, series.polarity);
  const ratio = month.deltaRatio;
  const yRatio = scaleOf(spec, "ratio");
  return (
    <>
      {ratio !== null && (
        <PinMark
          series={series}
          value={ratio}
          run="up"
          at={band.middle}
          zero={yRatio(0)}
          end={yRatio(ratio)}
          colour={markColour(impact)}
          cut={isCut(ratio, domain)}
        />
      )}
      <DifferenceText
        {...{ spec, impact }}
        tier="delta"
        value={month.delta}
        x={band.middle}
        show={show.delta}
      />
      <DifferenceText
        {...{ spec, impact }}
        tier="ratio"
        value={ratio}
        x={band.middle}
        show={show.ratio}
      />
    </>
  );
}

type DifferenceTextProps = {
  spec: ChartSpec;
  tier: "delta" | "ratio";
  value: number | null;
  x: number;
  impact: "good" | "bad" | "neutral";
  show: boolean;
};

function DifferenceText({ spec, tier, value, x, impact, show }: DifferenceTextProps) {
  if (value === null || !show) return null;
  const y = scaleOf(spec, tier)(value);
  const away = tier === "ratio" ? 12 : 8;
  const { style } = seriesOf(spec, tier === "delta" ? "delta" : "deltaRatio");
  return (
    <Label
      x={x}
      y={value < 0 ? y + away : y - away}
      text={style.writeSigned(value)}
      anchor="middle"
      size={geometry.smallText}
      colour={textColour(impact)}
    />
  );
}
