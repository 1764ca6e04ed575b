import { seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { markColour, textColour } from "./notation/impact.ts";
import { Canvas } from "./parts/canvas.tsx";
import { Label } from "./parts/label.tsx";
import { BarMark, ZeroLine } from "./parts/marks.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { placer } from "./parts/scale.ts";
import { fillLines, textWidth } from "./parts/text-width.ts";
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
/** Bold is wider than what `textWidth` counts. */
const bold = geometry.text * 1.08;

/** Budget as a frame, spent as a solid bar, the off-purpose part at its end, a tick at the time gone. */
export function ProgressBar({ spec, data, words, width }: ProgressBarProps) {
  const { rows } = data;
  const notes = rows.map((one) => notesOf(spec, one, words));
  /** How many notes stand on each line, the same for every bar: the longest decide. */
  const linesOf = (total: number) => {
    const longest = [0, 1, 2].map((at) =>
      notes.map((all) => all[at]?.text ?? "").reduce((a, b) => (a.length < b.length ? b : a), ""),
    );
    return fillLines(longest, { size: bold, room: total - 4, gap: 12 }).map(({ length }) => length);
  };
  const stepOf = (lines: readonly number[]) => row + (lines.length - 1) * geometry.line;
  return (
    <Canvas spec={spec} width={width} height={(total) => rows.length * stepOf(linesOf(total))}>
      {(total) => {
        const lines = linesOf(total);
        const step = stepOf(lines);
        return rows.map((one, index) => (
          <g key={one.key}>
            <Hit point={index} x={0} y={index * step} width={total} height={step - 4} />
            <Budget
              {...{ spec, one, words, total, lines }}
              top={index * step}
              notes={notes[index] ?? []}
            />
          </g>
        ));
      }}
    </Canvas>
  );
}

type Note = { text: string; bad: boolean };

/** Off-purpose and over-budget money in words, 0 too: "nothing" must not look like "unknown"; the budget. */
function notesOf(spec: ChartSpec, one: ProgressRow, words: ChartWords): Note[] {
  const { write } = seriesOf(spec, "budget").style;
  return (["offPurpose", "overBudget", "budget"] as const).map((key) => ({
    text: `${words[key]} ${write(one[key])}`,
    bad: key !== "budget" && (one[key] ?? 0) > 0,
  }));
}

type BudgetProps = {
  spec: ChartSpec;
  one: ProgressRow;
  words: ChartWords;
  total: number;
  top: number;
  notes: readonly Note[];
  lines: readonly number[];
};

function Budget({ spec, one, words, total, top, notes, lines }: BudgetProps) {
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
      <Notes {...{ notes, lines, left, right }} y={middle + frame / 2 + 27} />
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

type NotesProps = Pick<BudgetProps, "notes" | "lines"> & { left: number; right: number; y: number };

/** One size of letters in every bar; the budget stands under the end of its frame. */
function Notes({ notes, lines, left, right, y }: NotesProps) {
  return lines.map((count, line) => {
    const from = lines.slice(0, line).reduce((sum, before) => sum + before, 0);
    let x = left;
    return notes.slice(from, from + count).map(({ text, bad }, index) => {
      const at = x;
      x += textWidth(text, bad ? bold : geometry.text) + 12;
      const isBudget = from + index === notes.length - 1;
      return (
        <Label
          key={text}
          x={isBudget ? right : at}
          y={y + line * geometry.line}
          text={text}
          anchor={isBudget ? "end" : "start"}
          bold={bad}
          colour={textColour(bad ? "bad" : "neutral")}
        />
      );
    });
  });
}
