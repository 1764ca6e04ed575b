/** What the marks over a price series mean. */
import { geometry } from "./notation/geometry.ts";
import { Label } from "./parts/label.tsx";
import { fitText, textWidth } from "./parts/text-width.ts";
import type { ChartWords } from "./parts/words.ts";
import type { XmrPoint } from "./xmr-chart-spec.ts";
import { signalKey } from "./xmr-words.ts";

export type SignalKeyProps = {
  points: readonly XmrPoint[];
  words: ChartWords;
  /** What the newest points say; alone where no point is marked. */
  verdict: string;
  x: number;
  room: number;
};

/** Over the plot: what each of the marks in it means, the newest finding in bold; one under the other where narrow. */
export function SignalKey({ points, words, verdict, x, room }: SignalKeyProps) {
  const entries = signalKey(points, words);
  if (entries.length === 0) return <Label x={x} y={9} text={verdict} colour="var(--text-2)" />;
  const size = geometry.text;
  // Bold is wider than what is counted.
  const widths = entries.map(({ text }) => textWidth(text, size) * 1.1 + 30);
  const stacked = widths.reduce((sum, width) => sum + width, 0) - 16 > room;
  return entries.map(({ sign, text }, index) => {
    const news = text.includes(verdict);
    const at = stacked ? x : x + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
    const letters = stacked ? geometry.smallText : size;
    const y = stacked ? 5 + index * 14 : 9;
    return (
      <g key={sign}>
        <Label x={at} y={y} text={sign} size={letters} colour="var(--bad)" />
        <Label
          x={at + 14}
          y={y}
          text={fitText(text, letters * 1.05, x + room - at - 14)}
          size={letters}
          bold={news}
          colour={news ? "var(--bad-text)" : "var(--text-2)"}
        />
      </g>
    );
  });
}
