import { seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { impactOf, markColour } from "./notation/impact.ts";
import { Label } from "./parts/label.tsx";
import { BarMark, TriangleMark, ZeroLine } from "./parts/marks.tsx";
import { placer } from "./parts/scale.ts";
import { textWidth } from "./parts/text-width.ts";
import type { ChartWords } from "./parts/words.ts";
import { stripReach, type StripRow } from "./target-strip-spec.ts";

export type StripBarProps = {
  spec: ChartSpec;
  row: StripRow;
  words: ChartWords;
  left: number;
  right: number;
  /** Height of the strip's middle. */
  middle: number;
  /** Whether the plan's number stands by its frame; where there is no room it stands elsewhere. */
  planText?: boolean;
};

const frame = 24;
const bar = 14;
const small = geometry.smallText;

/** One strip with its own words: plan, actual, what is due by now and the same span a year ago. */
export function StripBar(props: StripBarProps) {
  const { spec, row, words, left, right, middle, planText: named = true } = props;
  const { plan, actual } = row;
  if (plan === null || plan <= 0) return <NoPlan {...{ spec, row, words, left, middle }} />;
  const x = placer([0, plan * stripReach], [left, right]);
  const money = seriesOf(spec, "plan").style;
  const end = actual === null ? left : x(Math.max(0, actual));
  const actualText = money.write(actual);
  const planText = `${words.plan} ${money.write(plan)}`;
  const label = placeActual({
    left,
    end,
    // Bold at 13: as wide as plain text of 14.5.
    width: textWidth(actualText, 14.5),
    tick: row.due === null ? null : x(row.due),
    solid: row.state !== "lagging",
  });
  // The plan's number stands beside its frame; where the actual has gone beyond, under its end.
  const beside = end <= x(plan) && x(plan) + 6 + textWidth(planText, small) <= right + 16;
  return (
    <>
      {row.state === "missing" ? (
        <rect
          x={left}
          y={middle - frame / 2}
          width={x(plan) - left}
          height={frame}
          fill="none"
          stroke="var(--py)"
          strokeWidth="1.5"
          strokeDasharray="4 4"
        />
      ) : (
        <BarMark
          series={seriesOf(spec, "plan")}
          value={plan}
          along={1}
          zero={left}
          end={x(plan)}
          at={middle - frame / 2}
          thickness={frame}
          run="across"
        />
      )}
      {actual !== null && (
        <BarMark
          series={seriesOf(spec, "actual")}
          value={actual}
          along={actual / plan}
          zero={left}
          end={end}
          at={middle - bar / 2}
          thickness={bar}
          run="across"
          hatched={row.state === "lagging"}
          cut={actual > plan * stripReach}
        />
      )}
      <ZeroLine axis="value" from={[left, middle - frame / 2]} to={[left, middle + frame / 2]} />
      {actual !== null && (
        <Label
          x={label.at}
          y={middle}
          text={actualText}
          anchor={label.inside ? "end" : "start"}
          size={13}
          bold
          colour={label.inside ? "var(--surface)" : "var(--text)"}
          halo={!label.inside}
        />
      )}
      {named && (
        <Label
          x={beside ? x(plan) + 6 : x(plan)}
          y={beside ? middle : middle + frame / 2 + 9}
          text={planText}
          anchor={beside ? "start" : "end"}
          size={small}
          colour="var(--text-2)"
        />
      )}
      <Due {...{ spec, row, words, left, right, middle, x }} />
      <Prior
        {...{ spec, row, words, right, middle, x }}
        planBelow={beside || !named ? null : x(plan) - textWidth(planText, small)}
      />
    </>
  );
}

type ActualPlace = {
  left: number;
  end: number;
  width: number;
  tick: number | null;
  /** No number can be read on stripes. */
  solid: boolean;
};

/** At the end of the bar, before or behind it, and never under the tick of what is due. */
function placeActual({ left, end, width, tick, solid }: ActualPlace): {
  at: number;
  inside: boolean;
} {
  const gap = 6;
  const meets = (from: number, to: number) =>
    tick !== null && tick > from - gap / 2 && tick < to + gap / 2;
  const fits = (at: number) => solid && at - width > left + gap && !meets(at - width, at);
  if (fits(end - gap)) return { at: end - gap, inside: true };
  if (tick !== null && tick <= end && fits(tick - gap)) return { at: tick - gap, inside: true };
  const behind = end + gap;
  return { at: meets(behind, behind + width) ? (tick ?? 0) + gap : behind, inside: false };
}

type PartProps = Pick<StripBarProps, "spec" | "row" | "words" | "right" | "middle"> & {
  x: (value: number) => number;
};

function Due({ spec, row, words, left, right, middle, x }: PartProps & { left: number }) {
  if (row.due === null) return null;
  const series = seriesOf(spec, "due");
  const judged = row.state === "reported" && row.actual !== null;
  const ahead = judged ? (row.actual ?? 0) - row.due : null;
  // Level with what is due counts as made.
  const impact = ahead === 0 ? "good" : impactOf(ahead, series.polarity);
  const text = `${words.expected} ${seriesOf(spec, "expectedCompletion").style.write(row.expectedCompletion)}`;
  const half = textWidth(text, small) / 2;
  return (
    <>
      <line
        data-series="due"
        data-value={row.due}
        x1={x(row.due)}
        x2={x(row.due)}
        y1={middle - frame / 2 - 4}
        y2={middle + frame / 2 + 4}
        stroke={judged ? markColour(impact) : "var(--text-2)"}
        strokeWidth="3"
      />
      <Label
        x={Math.min(right - half, Math.max(left + half, x(row.due)))}
        y={middle - frame / 2 - 11}
        text={text}
        anchor="middle"
        size={small}
        colour="var(--text-2)"
      />
    </>
  );
}

function Prior(props: PartProps & { planBelow: number | null }) {
  const { spec, row, words, right, middle, x, planBelow } = props;
  if (row.prior === null || row.prior <= 0) return null;
  const series = seriesOf(spec, "prior");
  const at = x(row.prior);
  const text = `${words.prior} ${series.style.write(row.prior)}`;
  const width = textWidth(text, small);
  const y = middle + frame / 2 + 11;
  // Right of the triangle, else left of it; never into the plan's number.
  const limit = planBelow ?? right;
  const after = at + 9 + width < limit;
  const before = !after && at - 9 < limit + (planBelow === null ? 99 : 0);
  return (
    <>
      <TriangleMark
        series={series}
        value={row.prior}
        x={at}
        y={middle + frame / 2 + 3}
        towards="up"
      />
      {(after || before) && (
        <Label
          x={after ? at + 9 : at - 9}
          y={y}
          text={text}
          anchor={after ? "start" : "end"}
          size={small}
          colour="var(--text-2)"
        />
      )}
    </>
  );
}

function NoPlan({ spec, row, words, left, middle }: Omit<StripBarProps, "right">) {
  const actual =
    row.actual === null
      ? ""
      : ` · ${words.actual} ${seriesOf(spec, "actual").style.write(row.actual)}`;
  const text = `— ${row.reason ?? ""}${actual}`;
  return <Label x={left} y={middle} text={text} colour="var(--text-2)" />;
}
