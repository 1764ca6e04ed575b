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
import type { GrowthChartData, GrowthReading } from "./growth-chart-spec.ts";

export type GrowthChartProps = {
  spec: ChartSpec;
  data: GrowthChartData;
  words: ChartWords;
  width?: number;
};

const row = 30;
const line = 17;

/** Own growth as a pin; a line from its head falls through the readings: left of it is beaten. */
export function GrowthChart({ spec, data, words, width }: GrowthChartProps) {
  const { own, readings, disagree } = data;
  const rows = 1 + readings.length;
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
  const heightOf = (total: number) => rows * row + flagHeight(total) + notesOf(total).length * line;
  return (
    <Canvas spec={spec} width={width} height={heightOf}>
      {(total) => {
        const labels = [own.label, ...readings.map(({ key }) => words[key])];
        const widest = Math.max(...labels.map((label) => textWidth(label, geometry.text)));
        const left = Math.min(widest + 14, total * 0.36);
        const verdicts = [words.above, words.notAbove, words.unknown];
        const verdict = Math.max(...verdicts.map((text) => textWidth(text, geometry.text))) + 22;
        const right = total - verdict - 58;
        const x = placer(axisOf(spec, "value").domain, [left, right]);
        const middle = (index: number) => index * row + row / 2;
        return (
          <>
            {labels.map((label, index) => (
              <g key={label}>
                <Hit point={index} x={0} y={index * row} width={total} height={row} />
                <Label x={2} y={middle(index)} text={label} bold={index === 0} />
              </g>
            ))}
            <ZeroLine axis="value" from={[x(0), 2]} to={[x(0), rows * row - 4]} />
            {own.value !== null && (
              <>
                <line
                  x1={x(own.value)}
                  x2={x(own.value)}
                  y1={middle(0)}
                  y2={rows * row - 4}
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
                <Verdict {...{ reading, words }} x={total - verdict + 10} y={middle(index + 1)} />
              </g>
            ))}
            {disagree && (
              <rect
                x="0"
                y={rows * row + 1}
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
                y={rows * row + 5 + (index + 0.5) * line}
                text={text}
                bold
                colour="var(--bad-text)"
              />
            ))}
            {notesOf(total).map((text, index) => (
              <Label
                key={text}
                x={2}
                y={rows * row + flagHeight(total) + index * line + line / 2}
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

type VerdictProps = { reading: GrowthReading; words: ChartWords; x: number; y: number };

function Verdict({ reading, words, x, y }: VerdictProps) {
  const { above } = reading;
  if (above === null) return <Label {...{ x, y }} text={words.unknown} colour="var(--text-2)" />;
  const text = above ? `▲ ${words.above}` : `▼ ${words.notAbove}`;
  return <Label {...{ x, y, text }} colour={textColour(above ? "good" : "bad")} />;
}
