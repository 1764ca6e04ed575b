import { seriesOf, type ChartSpec } from "./notation/chart-spec.ts";
import { markColour, textColour } from "./notation/impact.ts";
import { paintOf } from "./notation/scenario.ts";
import { Canvas } from "./parts/canvas.tsx";
import { Label } from "./parts/label.tsx";
import { Hit } from "./parts/point-focus.tsx";
import { textWidth } from "./parts/text-width.ts";
import { fillText, type ChartWords } from "./parts/words.ts";
import type { DotListData } from "./dot-list-spec.ts";

export type DotListProps = {
  spec: ChartSpec;
  data: DotListData;
  words: ChartWords;
  width?: number;
};

const step = 24;
const dot = 17;
const head = 44;
const big = 26;

/** A square an account: solid = visited in its cycle, hollow = overdue. */
export function DotList({ spec, data, words, width }: DotListProps) {
  const { accounts } = data;
  const perRow = (total: number) => Math.max(1, Math.floor((total + step - dot) / step));
  const heightOf = (total: number) => head + Math.ceil(accounts.length / perRow(total)) * step;
  const onCycle = accounts.filter((account) => account.onCycle).length;
  const overdue = accounts.length - onCycle;
  const count = `${onCycle} / ${accounts.length}`;
  const solid = paintOf(seriesOf(spec, "onCycle").fill, "");
  return (
    <Canvas spec={spec} width={width} height={heightOf}>
      {(total) => (
        <>
          <Label x={0} y={18} text={count} size={big} bold />
          <Label
            x={textWidth(count, big) + 14}
            y={21}
            text={fillText(words.overdueCount, { count: overdue })}
            size={14}
            bold={overdue > 0}
            colour={textColour(overdue > 0 ? "bad" : "neutral")}
          />
          {accounts.map((account, index) => {
            const x = (index % perRow(total)) * step;
            const y = head + Math.floor(index / perRow(total)) * step;
            return (
              <g key={account.key}>
                <Hit point={index} x={x - 3} y={y - 3} width={step} height={step} />
                {account.onCycle ? (
                  <rect
                    data-series="onCycle"
                    {...{ x, y, width: dot, height: dot, rx: 3 }}
                    fill={solid.fill}
                  />
                ) : (
                  <rect
                    data-series="overdue"
                    data-value={account.daysOverdue ?? undefined}
                    {...{ x: x + 1, y: y + 1, width: dot - 2, height: dot - 2, rx: 3 }}
                    fill="none"
                    stroke={markColour("bad")}
                    strokeWidth="2"
                  />
                )}
              </g>
            );
          })}
        </>
      )}
    </Canvas>
  );
}
