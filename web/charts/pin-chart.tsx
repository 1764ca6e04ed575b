import { levelPp } from "../format/level.ts";
import { axisOf, seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { geometry } from "./notation/geometry.ts";
import { arrowOf, impactOf, markColour, textColour } from "./notation/impact.ts";
import { Canvas } from "./parts/canvas.tsx";
import { Label } from "./parts/label.tsx";
import { PinMark, ZeroLine } from "./parts/marks.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { isCut, placer } from "./parts/scale.ts";
import { fitText, textWidth } from "./parts/text-width.ts";
import type { ChartWords } from "./parts/words.ts";
import type { PinChartData, PinRow } from "./pin-chart-spec.ts";

export type PinChartProps = {
  spec: ChartSpec;
  data: PinChartData;
  words: ChartWords;
  width?: number;
  /** Rows of all charts beside this one: one width of names, so that their zeros stand on one line. */
  beside?: readonly PinRow[];
};

/** Among its neighbours one office is looked at: rows are read one by one. */
const rowOf = (rows: readonly PinRow[]) => (rows.some(({ own }) => own) ? 36 : 28);
const head = 22;

/** Offices from top to bottom, each a pin from the province's change to its own. */
export function PinChart({ spec, data, words, width, beside = data.rows }: PinChartProps) {
  const { rows } = data;
  const row = rowOf(rows);
  const height = head + rows.length * row + 4;
  const series = seriesOf(spec, "vsProvincePp");
  const { domain } = axisOf(spec, "value");
  // Offices of several provinces each stand against their own: there is no one number to say.
  const province =
    data.provinceChangePp === null
      ? words.provinceAverage
      : `${words.provinceAverage} ${series.style.write(data.provinceChangePp)} pp`;
  return (
    <Canvas spec={spec} width={width} height={() => height}>
      {(total) => {
        const lag = textWidth(words.lagging, geometry.smallText) + 8;
        const isLate = (one: PinRow) => !one.judged && one.vsProvincePp !== null;
        const widest = Math.max(
          ...beside.map((one) => textWidth(one.label, geometry.text) + (isLate(one) ? lag : 0)),
        );
        const left = Math.min(widest + 14, total * 0.36);
        const right = total - 84;
        const x = placer(domain, [left + 8, right]);
        const half = textWidth(province, geometry.smallText) / 2;
        return (
          <>
            <Label
              x={Math.min(right - half, Math.max(left + half, x(0)))}
              y={9}
              text={province}
              anchor="middle"
              size={geometry.smallText}
              colour="var(--text-2)"
            />
            {rows.map((one, index) => {
              const top = head + index * row;
              const middle = top + row / 2;
              return (
                <g key={one.key}>
                  <Hit point={index} x={0} y={top} width={total} height={row} />
                  <Label
                    x={2}
                    y={middle}
                    text={fitText(one.label, geometry.text, left - 6 - (isLate(one) ? lag : 0))}
                    bold={one.own}
                  />
                  {isLate(one) && (
                    <Label
                      x={left - 8}
                      y={middle}
                      text={words.lagging}
                      anchor="end"
                      size={geometry.smallText}
                      colour="var(--text-2)"
                    />
                  )}
                  {one.vsProvincePp !== null && (
                    <PinMark
                      series={series}
                      value={one.vsProvincePp}
                      run="across"
                      at={middle}
                      zero={x(0)}
                      end={x(one.vsProvincePp)}
                      colour={markColour(judgedIn(spec, one).impact)}
                      cut={isCut(one.vsProvincePp, domain)}
                    />
                  )}
                  <Value {...{ one, middle }} spec={spec} x={total - 2} room={84} />
                </g>
              );
            })}
            {/* The province is what everything is measured from: the reference's line. */}
            <g data-series="province">
              <ZeroLine axis="value" from={[x(0), head - 4]} to={[x(0), height]} />
            </g>
          </>
        );
      }}
    </Canvas>
  );
}

/** A difference that rounds to none is none: its colour and arrow must not say otherwise. */
function judgedIn(spec: ChartSpec, one: PinRow) {
  const value = one.vsProvincePp === null ? null : levelPp(one.vsProvincePp);
  const { polarity } = seriesOf(spec, "vsProvincePp");
  return {
    impact: one.judged ? impactOf(value, polarity) : ("neutral" as const),
    arrow: arrowOf(value),
  };
}

type ValueProps = { spec: ChartSpec; one: PinRow; x: number; middle: number; room: number };

function Value({ spec, one, x, middle, room }: ValueProps) {
  const series = seriesOf(spec, "vsProvincePp");
  const value = one.vsProvincePp;
  if (value === null) {
    const text = fitText(`— ${one.reason ?? ""}`, geometry.smallText, room + 60);
    return (
      <Label
        {...{ x, text }}
        y={middle}
        anchor="end"
        size={geometry.smallText}
        colour="var(--text-2)"
      />
    );
  }
  const { impact, arrow } = judgedIn(spec, one);
  return (
    <Label
      x={x}
      y={middle}
      text={`${arrow} ${series.style.writeSigned(value)}`}
      anchor="end"
      bold={one.own}
      colour={textColour(impact)}
    />
  );
}
