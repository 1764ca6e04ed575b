import { seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { markColour, textColour } from "./notation/impact.ts";
import { Canvas } from "./parts/canvas.tsx";
import { Label } from "./parts/label.tsx";
import { BarMark, ZeroLine } from "./parts/marks.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { placer } from "./parts/scale.ts";
import { textWidth } from "./parts/text-width.ts";
import type { ChartWords } from "./parts/words.ts";
import { progressReach, type ProgressBarData, type ProgressRow } from "./progress-bar-spec.ts";

export type ProgressBarProps = {
  spec: ChartSpec;
  data: ProgressBarData;
  words: ChartWords;
  width?: number;
};

const row = 106;
const frame = 24;
const bar = 14;
const small = geometry.smallText;

/** Budget as a frame, spent as a solid bar, the off-purpose part at its end, a tick at the time gone. */
export function ProgressBar({ spec, data, words, width }: ProgressBarProps) {
  const { rows } = data;
  return (
    <Canvas spec={spec} width={width} height={() => rows.length * row}>
      {(total) =>
        rows.map((one, index) => (
          <g key={one.key}>
            <Hit point={index} x={0} y={index * row} width={total} height={row - 4} />
            <Budget {...{ spec, one, words, total }} top={index * row} />
          </g>
        ))
      }
    </Canvas>
  );
}

type BudgetProps = {
  spec: ChartSpec;
  one: ProgressRow;
  words: ChartWords;
  total: number;
  top: number;
};

function Budget({ spec, one, words, total, top }: BudgetProps) {
  const { budget, spent, useRate } = one;
  const money = seriesOf(spec, "budget").style;
  const middle = top + 44;
  if (budget === null || budget <= 0 || spent === null) {
    return (
      <>
        <Label x={2} y={top + 12} text={one.label} bold />
        <Label x={2} y={middle} text={`— ${one.reason ?? ""}`} colour="var(--text-2)" />
      </>
    );
  }
  const [left, right] = [2, total - 2];
  const x = placer([0, budget * progressReach], [left, right]);
  const end = x(Math.max(0, spent));
  const off = Math.max(0, Math.min(one.offPurpose ?? 0, spent));
  const used = `${words.spent} ${seriesOf(spec, "useRate").style.write(useRate)}`;
  const budgetText = `${words.budget} ${money.write(budget)}`;
  const spentText = money.write(spent);
  const inside = end - left > textWidth(spentText, 13) + 40;
  return (
    <>
      <Label x={2} y={top + 12} text={one.label} bold />
      <Label x={right} y={top + 12} text={used} anchor="end" bold />
      <BarMark
        series={seriesOf(spec, "budget")}
        value={budget}
        along={1}
        zero={left}
        end={x(budget)}
        at={middle - frame / 2}
        thickness={frame}
        run="across"
      />
      <BarMark
        series={seriesOf(spec, "spent")}
        value={spent}
        along={spent / budget}
        zero={left}
        end={end}
        at={middle - bar / 2}
        thickness={bar}
        run="across"
        cut={spent > budget * progressReach}
      />
      {off > 0 && (
        <rect
          data-series="offPurpose"
          data-value={one.offPurpose ?? undefined}
          x={Math.max(left, end - (x(off) - left))}
          y={middle - bar / 2}
          width={Math.max(2, Math.min(end - left, x(off) - left))}
          height={bar}
          fill={markColour("bad")}
          stroke="var(--surface)"
          strokeWidth="1"
        />
      )}
      <ZeroLine axis="value" from={[left, middle - frame / 2]} to={[left, middle + frame / 2]} />
      {inside && (
        <Label x={left + 8} y={middle} text={spentText} size={13} bold colour="var(--surface)" />
      )}
      <TimeTick {...{ spec, one, words, left, right, middle }} x={(rate) => x(rate * budget)} />
      <Notes {...{ spec, one, words, left, right, budgetText }} y={middle + frame / 2 + 22} />
    </>
  );
}

type TickProps = Pick<BudgetProps, "spec" | "one" | "words"> & {
  left: number;
  right: number;
  middle: number;
  x: (rate: number) => number;
};

function TimeTick({ spec, one, words, left, right, middle, x }: TickProps) {
  if (one.timeProgress === null) return null;
  const text = `${words.timeProgress} ${seriesOf(spec, "timeProgress").style.write(one.timeProgress)}`;
  const at = x(one.timeProgress);
  const half = textWidth(text, small) / 2;
  return (
    <>
      <line
        data-series="timeProgress"
        data-value={one.timeProgress}
        x1={at}
        x2={at}
        y1={middle - frame / 2 - 4}
        y2={middle + frame / 2 + 4}
        stroke="var(--text-2)"
        strokeWidth="3"
      />
      <Label
        x={Math.min(right - half, Math.max(left + half, at))}
        y={middle + frame / 2 + 11}
        text={text}
        anchor="middle"
        size={small}
        colour="var(--text-2)"
      />
    </>
  );
}

type NotesProps = Pick<BudgetProps, "spec" | "one" | "words"> & {
  left: number;
  right: number;
  y: number;
  budgetText: string;
};

/** Off-purpose and over-budget money in words; 0 is said too: "nothing" must not look like "unknown". */
function Notes({ spec, one, words, left, right, y, budgetText }: NotesProps) {
  const money = seriesOf(spec, "offPurpose").style;
  const all = [
    { text: `${words.offPurpose} ${money.write(one.offPurpose)}`, bad: (one.offPurpose ?? 0) > 0 },
    { text: `${words.overBudget} ${money.write(one.overBudget)}`, bad: (one.overBudget ?? 0) > 0 },
  ];
  // Bold is wider than what `textWidth` counts.
  const fits = (notes: typeof all, size: number) =>
    [...notes.map(({ text }) => text), budgetText].reduce(
      (sum, text) => sum + textWidth(text, size) * 1.08 + 12,
      0,
    ) <=
    right - left;
  // On a phone what is 0 gives way to the budget, then the letters get smaller, then the budget goes:
  // its number is in the table.
  const parts = fits(all, geometry.text) ? all : all.filter(({ bad }) => bad);
  const size = fits(parts, geometry.text) ? geometry.text : small;
  let x = left;
  return (
    <>
      {parts.map(({ text, bad }) => {
        const at = x;
        x += textWidth(text, size) * (bad ? 1.08 : 1) + 12;
        return (
          <Label
            key={text}
            x={at}
            y={y + 5}
            text={text}
            size={size}
            bold={bad}
            colour={textColour(bad ? "bad" : "neutral")}
          />
        );
      })}
      {fits(parts, size) && (
        <Label
          x={right}
          y={y + 5}
          text={budgetText}
          anchor="end"
          size={size}
          colour="var(--text-2)"
        />
      )}
    </>
  );
}
