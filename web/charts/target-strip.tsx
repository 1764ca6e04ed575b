import { seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { arrowOf, impactOf, textColour } from "./notation/impact.ts";
import { Canvas } from "./parts/canvas.tsx";
import { Label } from "./parts/label.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { fillLines, textWidth } from "./parts/text-width.ts";
import type { ChartWords } from "./parts/words.ts";
import { StripBar } from "./target-strip-bar.tsx";
import type { StripRow, TargetStripData } from "./target-strip-spec.ts";

export type TargetStripProps = {
  spec: ChartSpec;
  data: TargetStripData;
  words: ChartWords;
  width?: number;
};

/** What strip and numbers need to stand side by side; narrower, numbers stand over and under. */
const wide = 900;
const headHeight = 20;
const heights = { wide: 64, narrow: 124 } as const;

/** Under a narrow strip: what is to do, in parts where it is long, and its plan. */
function linesUnder(spec: ChartSpec, row: StripRow, words: ChartWords, room: number): string[][] {
  const plan = `${words.plan} ${seriesOf(spec, "plan").style.write(row.plan)}`;
  const texts = [...row.note.split(/(?<=, |，)/), ...(row.plan === null ? [] : [plan])];
  return fillLines(texts, { size: geometry.text, room, gap: 8 });
}

/** Month, quarter and year: the frame is the plan. */
export function TargetStrip({ spec, data, words, width }: TargetStripProps) {
  const { rows } = data;
  const note = Math.max(
    ...rows.map((row) => textWidth(row.note, geometry.text)),
    textWidth(words.toTarget, geometry.smallText),
  );
  const isWide = (total: number) => total - note >= wide;
  // All strips of a phone are as high as the one with the most to say.
  const stepOf = (total: number) =>
    heights.narrow -
    geometry.line +
    geometry.line * Math.max(1, ...rows.map((row) => linesUnder(spec, row, words, total).length));
  const heightOf = (total: number) =>
    isWide(total) ? headHeight + rows.length * heights.wide : rows.length * stepOf(total);
  return (
    <Canvas spec={spec} width={width} height={heightOf}>
      {(total) =>
        isWide(total) ? (
          <WideStrips {...{ spec, rows, words, total, note }} />
        ) : (
          rows.map((row, index) => (
            <NarrowStrip
              key={row.key}
              {...{ spec, row, words, total, index }}
              step={stepOf(total)}
            />
          ))
        )
      }
    </Canvas>
  );
}

type WideStripsProps = {
  spec: ChartSpec;
  rows: readonly StripRow[];
  words: ChartWords;
  total: number;
  /** Width of the widest note. */
  note: number;
};

function WideStrips({ spec, rows, words, total, note }: WideStripsProps) {
  const labels = Math.max(...rows.map(({ label }) => textWidth(label, 14))) + 16;
  // Right to left: what is to do, growth, Δ due, pace, completion; the strip takes the rest.
  const growth = rows.map((row) => textWidth(writtenOf(spec, row, "growth"), 13));
  const ends = columnEnds(total - 2, note + 24, Math.max(46, ...growth) + 20);
  const left = labels;
  const right = ends.completion - 92;
  const heads = [
    [ends.completion, words.completion],
    [ends.paceGapPp, words.paceGap],
    [ends.deltaDue, words.deltaDue],
    [ends.growth, words.growth],
    [ends.note, words.toTarget],
  ] as const;
  return (
    <>
      {heads.map(([x, text]) => (
        <Label
          key={text}
          {...{ x, text }}
          y={8}
          anchor="end"
          size={geometry.smallText}
          colour="var(--text-2)"
        />
      ))}
      {rows.map((row, index) => {
        const top = headHeight + index * heights.wide;
        const middle = top + 29;
        return (
          <g key={row.key}>
            <Hit point={index} x={0} y={top} width={total} height={heights.wide} />
            <Label x={2} y={middle} text={row.label} size={13} bold />
            <StripBar {...{ spec, row, words, left, right, middle }} />
            <Numbers {...{ spec, row, ends, middle }} />
            <Label x={ends.note} y={middle} text={row.note} anchor="end" colour="var(--text-2)" />
          </g>
        );
      })}
    </>
  );
}

type Ends = Record<"completion" | "paceGapPp" | "deltaDue" | "growth" | "note", number>;

/** Of the last two columns the widths are told. */
function columnEnds(right: number, note: number, growthWidth: number): Ends {
  const growth = right - note;
  const deltaDue = growth - growthWidth;
  const paceGapPp = deltaDue - 78;
  return { note: right, growth, deltaDue, paceGapPp, completion: paceGapPp - 104 };
}

type NumbersProps = { spec: ChartSpec; row: StripRow; ends: Ends; middle: number };

function Numbers({ spec, row, ends, middle }: NumbersProps) {
  return (
    <>
      <Label
        x={ends.completion}
        y={middle}
        text={seriesOf(spec, "completion").style.write(row.completion)}
        anchor="end"
        size={21}
        bold
      />
      <Variance {...{ spec, row, middle }} x={ends.paceGapPp} field="paceGapPp" bold />
      <Variance {...{ spec, row, middle }} x={ends.deltaDue} field="deltaDue" />
      <Variance {...{ spec, row, middle }} x={ends.growth} field="growth" />
    </>
  );
}

type VarianceField = "paceGapPp" | "deltaDue" | "growth";

const writtenOf = (spec: ChartSpec, row: StripRow, field: VarianceField): string =>
  seriesOf(spec, field).style.writeSigned(row[field]);

type VarianceProps = {
  spec: ChartSpec;
  row: StripRow;
  x: number;
  middle: number;
  field: VarianceField;
  bold?: boolean;
};

function Variance({ spec, row, x, middle, field, bold = false }: VarianceProps) {
  const series = seriesOf(spec, field);
  const value = row[field];
  const impact = row.state === "lagging" ? "neutral" : impactOf(value, series.polarity);
  const arrow = field === "paceGapPp" ? `${arrowOf(value)} ` : "";
  const uom = field === "paceGapPp" && value !== null ? " pp" : "";
  return (
    <Label
      {...{ x, bold }}
      y={middle}
      text={`${arrow}${writtenOf(spec, row, field)}${uom}`}
      anchor="end"
      size={bold ? 14 : 13}
      colour={value === null ? "var(--text-2)" : textColour(impact)}
    />
  );
}

type NarrowStripProps = {
  spec: ChartSpec;
  row: StripRow;
  words: ChartWords;
  total: number;
  index: number;
  /** From one strip to the next. */
  step: number;
};

function NarrowStrip({ spec, row, words, total, index, step }: NarrowStripProps) {
  const top = index * step;
  const completion = seriesOf(spec, "completion").style.write(row.completion);
  const wideEnough = textWidth(row.label, 13) + textWidth(completion, 21) + 110 < total;
  const lines = linesUnder(spec, row, words, total);
  // The plan is the last of all, where there is one.
  const plan = row.plan === null ? undefined : lines.at(-1)?.pop();
  return (
    <g>
      <Hit point={index} x={0} y={top} width={total} height={step - 6} />
      <Label x={2} y={top + 16} text={row.label} size={13} bold />
      {wideEnough && (
        <Variance {...{ spec, row }} x={total - 92} middle={top + 16} field="paceGapPp" bold />
      )}
      <Label x={total - 2} y={top + 16} text={completion} anchor="end" size={21} bold />
      <StripBar
        {...{ spec, row, words }}
        left={2}
        right={total - 2}
        middle={top + 62}
        planText={false}
      />
      {lines.map((texts, line) => {
        const y = top + 103 + line * geometry.line;
        return (
          <g key={line}>
            <Label x={2} y={y} text={texts.join("")} colour="var(--text-2)" />
            {plan !== undefined && line === lines.length - 1 && (
              <Label x={total - 2} y={y} text={plan} anchor="end" colour="var(--text-2)" />
            )}
          </g>
        );
      })}
    </g>
  );
}
