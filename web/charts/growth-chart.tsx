import { axisOf, seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { textColour } from "./notation/impact.ts";
import { Canvas } from "./parts/canvas.tsx";
import { Label } from "./parts/label.tsx";
import { PinMark, TriangleMark, ZeroLine } from "./parts/marks.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { placer } from "./parts/scale.ts";
import { textWidth } from "./parts/text-width.ts";
import { wrapText } from "./parts/wrap-text.ts";
import { fillText, type ChartWords } from "./parts/words.ts";
import type { GrowthChartData } from "./growth-chart-spec.ts";

export type GrowthChartProps = {
  spec: ChartSpec;
  data: GrowthChartData;
  words: ChartWords;
  width?: number;
};

const row = 30;
const line = 17;
/** Narrower than this a verdict stands under its name: beside it the pins would have no room. */
const leastForVerdicts = 420;

/** Own growth as a pin; a line from its head falls through the readings: left of it is beaten. */
export function GrowthChart({ spec, data, words, width }: GrowthChartProps) {
  const { own, readings, disagree } = data;
  // An answer's verdicts, not all that there could be: the pins have what they leave.
  const verdicts = readings.map(({ above }) => textWidth(verdictOf(above, words), geometry.text));
  const isNarrow = (total: number) => total < leastForVerdicts;
  const stepOf = (total: number) => row + (isNarrow(total) ? line : 0);
  const footOf = (total: number) => row + readings.length * stepOf(total);
  const counted = [
    fillText(words.counted, { count: data.counted }),
    data.excluded.length === 0
      ? words.allCounted
      : fillText(words.excluded, {
          count: data.excluded.length,
          names: data.excluded.join(words.separator),
        }),
  ].join(" · ");
  const notesOf = (total: number) => wrapText(counted, geometry.smallText, total - 4);
  const flagOf = (total: number) =>
    disagree ? wrapText(`≠ ${words.disagree}`, geometry.text + 1, total - 20) : [];
  const flagHeight = (total: number) => (disagree ? flagOf(total).length * line + 16 : 8);
  const style = seriesOf(spec, "own").style;
  const heightOf = (total: number) =>
    footOf(total) + flagHeight(total) + notesOf(total).length * line;
  return (
    <Canvas spec={spec} width={width} height={heightOf}>
      {(total) => {
        const labels = [own.label, ...readings.map(({ key }) => words[key])];
        const widest = Math.max(...labels.map((label) => textWidth(label, geometry.text)));
        const left = Math.min(widest + 14, total * 0.36);
        const narrow = isNarrow(total);
        const foot = footOf(total);
        const verdict = narrow ? 2 : Math.max(...verdicts) + 10;
        const right = total - verdict - 58;
        const x = placer(axisOf(spec, "value").domain, [left, right]);
        const top = (index: number) => (index === 0 ? 0 : row + (index - 1) * stepOf(total));
        const middle = (index: number) => top(index) + row / 2;
        return (
          <>
            {labels.map((label, index) => (
              <g key={label}>
                <Hit
                  point={index}
                  x={0}
                  y={top(index)}
                  width={total}
                  height={index === 0 ? row : stepOf(total)}
                />
                <Label x={2} y={middle(index)} text={label} bold={index === 0} />
              </g>
            ))}
            <ZeroLine axis="value" from={[x(0), 2]} to={[x(0), foot - 4]} />
            {own.value !== null && (
              <>
                <line
                  x1={x(own.value)}
                  x2={x(own.value)}
                  y1={middle(0)}
                  y2={foot - 4}
                  stroke="var(--ac)"
                  strokeDasharray="2 4"
                />
                <PinMark
                  series={seriesOf(spec, "own")}
                  value={own.value}
                  run="across"
                  at={middle(0)}
                  zero={x(0)}
                  end={x(own.value)}
                  colour="var(--ac)"
                />
              </>
            )}
            <Label
              x={total - verdict}
              y={middle(0)}
              text={style.write(own.value)}
              anchor="end"
              bold
            />
            {own.value === null && data.reason !== null && (
              <Label x={left} y={middle(0)} text={data.reason} colour="var(--text-2)" />
            )}
            {readings.map((reading, index) => (
              <g key={reading.key}>
                {reading.value !== null && (
                  <TriangleMark
                    series={seriesOf(spec, reading.key)}
                    value={reading.value}
                    x={x(reading.value)}
                    y={middle(index + 1) - 5}
                    towards="up"
                  />
                )}
                <Label
                  x={total - verdict}
                  y={middle(index + 1)}
                  text={style.write(reading.value)}
                  anchor="end"
                />
                <Label
                  x={narrow ? 2 : total - verdict + 10}
                  y={middle(index + 1) + (narrow ? line : 0)}
                  text={verdictOf(reading.above, words)}
                  colour={verdictColour(data.judged ? reading.above : null)}
                />
              </g>
            ))}
            {disagree && (
              <rect
                x="0"
                y={foot + 1}
                width={Math.min(
                  total,
                  Math.max(...flagOf(total).map((text) => textWidth(text, geometry.text + 1))) + 18,
                )}
                height={flagHeight(total) - 8}
                rx="4"
                fill="var(--warning-bg)"
              />
            )}
            {flagOf(total).map((text, index) => (
              <Label
                key={text}
                x={9}
                y={foot + 5 + (index + 0.5) * line}
                text={text}
                bold
                colour="var(--bad-text)"
              />
            ))}
            {notesOf(total).map((text, index) => (
              <Label
                key={text}
                x={2}
                y={foot + flagHeight(total) + index * line + line / 2}
                text={text}
                size={geometry.smallText}
                colour="var(--text-2)"
              />
            ))}
          </>
        );
      }}
    </Canvas>
  );
}

function verdictOf(above: boolean | null, words: ChartWords): string {
  if (above === null) return words.unknown;
  return above ? `▲ ${words.above}` : `▼ ${words.notAbove}`;
}

const verdictColour = (above: boolean | null) =>
  above === null ? "var(--text-2)" : textColour(above ? "good" : "bad");
