import { addDays, daysBetween } from "../../shared/calendar/day.ts";
import { seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { severityMarks } from "../ui/severity.ts";
import { Canvas } from "./parts/canvas.tsx";
import { Label } from "./parts/label.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { placer } from "./parts/scale.ts";
import { fitText, textWidth } from "./parts/text-width.ts";
import type { ChartWords } from "./parts/words.ts";
import { spreadDays, type SpreadChartData, type SpreadRow } from "./spread-chart-spec.ts";

export type SpreadChartProps = {
  spec: ChartSpec;
  data: SpreadChartData;
  words: ChartWords;
  width?: number;
};

const row = 28;
const head = 22;
const small = geometry.smallText;

/** ▲ or ■ first breach, line to the last one; what has ended is closed with a bar, what is open runs on. */
export function SpreadChart({ spec, data, words, width }: SpreadChartProps) {
  const { rows, on, writeDay } = data;
  const { from, days } = spreadDays(data);
  const height = head + rows.length * row + 6;
  return (
    <Canvas spec={spec} width={width} height={() => height}>
      {(total) => {
        const names = Math.max(...rows.map(({ label }) => textWidth(label, geometry.text))) + 18;
        const left = Math.min(names, total * 0.34);
        const severity = Math.max(
          ...(["critical", "warning"] as const).map((key) => textWidth(words[key], 12)),
        );
        // The head of the depths stands beside the last day's.
        const depths = textWidth(words.depth, small) + textWidth(writeDay(on), small) / 2;
        const right = total - severity - Math.max(62, depths + 20);
        const x = placer([0, days], [left + 6, right]);
        return (
          <>
            {ticksOf(days, right - left, textWidth(writeDay(on), small)).map((day) => (
              <g key={day}>
                <line x1={x(day)} x2={x(day)} y1={head - 4} y2={height} stroke="var(--line)" />
                <Label
                  x={x(day)}
                  y={8}
                  text={writeDay(addDays(from, day))}
                  anchor="middle"
                  size={small}
                  colour="var(--text-2)"
                />
              </g>
            ))}
            <Label
              x={total - severity - 12}
              y={8}
              text={words.depth}
              anchor="end"
              size={small}
              colour="var(--text-2)"
            />
            {rows.map((one, index) => {
              const middle = head + (index + 0.5) * row;
              return (
                <g key={one.key}>
                  <Hit point={index} x={0} y={head + index * row} width={total} height={row} />
                  <Label x={2} y={middle} text={fitText(one.label, geometry.text, left - 10)} />
                  <Run {...{ one, from, x, middle, right }} />
                  <Depth {...{ spec, one, words, middle, severity }} x={total - 2} />
                </g>
              );
            })}
          </>
        );
      }}
    </Canvas>
  );
}

/** Weeks where they fit, else every second, fourth …; the last day always. */
function ticksOf(days: number, room: number, label: number): number[] {
  let step = 7;
  while ((room / days) * step < label + 10) step *= 2;
  const ticks: number[] = [];
  for (let day = days; day >= 0; day -= step) ticks.push(day);
  return ticks;
}

type RunProps = {
  one: SpreadRow;
  from: string;
  x: (day: number) => number;
  middle: number;
  right: number;
};

function Run({ one, from, x, middle, right }: RunProps) {
  const first = x(daysBetween(from, one.firstBreach));
  const last = x(daysBetween(from, one.lastBreach));
  const end = one.endedOn === null ? right : x(daysBetween(from, one.endedOn));
  const { colour, path } = severityMarks[one.severity];
  return (
    <>
      <line
        data-series="lastBreach"
        x1={first}
        x2={last}
        y1={middle}
        y2={middle}
        stroke="var(--ac)"
        strokeWidth={geometry.dataLine}
      />
      <line
        x1={last}
        x2={end}
        y1={middle}
        y2={middle}
        stroke="var(--py)"
        strokeWidth="1.5"
        strokeDasharray={one.endedOn === null ? "2 3" : undefined}
      />
      {one.endedOn !== null && (
        <line
          x1={end}
          x2={end}
          y1={middle - 6}
          y2={middle + 6}
          stroke="var(--ac)"
          strokeWidth="2"
        />
      )}
      <path
        data-series="firstBreach"
        d={path}
        transform={`translate(${first} ${middle})`}
        fill={colour}
        stroke="var(--surface)"
      />
    </>
  );
}

type DepthProps = {
  spec: ChartSpec;
  one: SpreadRow;
  words: ChartWords;
  x: number;
  middle: number;
  /** Width of the widest word for a severity. */
  severity: number;
};

function Depth({ spec, one, words, x, middle, severity }: DepthProps) {
  const critical = one.severity === "critical";
  return (
    <>
      <Label
        x={x - severity - 10}
        y={middle}
        text={seriesOf(spec, "depth").style.writeSigned(one.depth)}
        anchor="end"
      />
      <Label
        x={x}
        y={middle}
        text={words[one.severity]}
        anchor="end"
        size={small}
        bold={critical}
        colour={critical ? "var(--critical)" : "var(--bad-text)"}
      />
    </>
  );
}
