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

/** Over the plot: what each of the marks in it means, the newest finding in bold. */
export function SignalKey({ points, words, verdict, x, room }: SignalKeyProps) {
  const entries = signalKey(points, words);
  if (entries.length === 0) return <Label x={x} y={9} text={verdict} colour="var(--text-2)" />;
  return inLine(entries, x, x + room).map(({ sign, text, shown, at }) => {
    const news = text.includes(verdict);
    return (
      <g key={sign}>
        <Label x={at} y={9} text={sign} colour="var(--bad)" />
        <Label
          x={at + 14}
          y={9}
          text={shown}
          bold={news}
          colour={news ? "var(--bad-text)" : "var(--text-2)"}
        />
      </g>
    );
  });
}

/** One after the other from `start`; what does not fit before `end` is cut with an ellipsis. */
function inLine<Entry extends { readonly text: string }>(
  entries: readonly Entry[],
  start: number,
  end: number,
): (Entry & { shown: string; at: number })[] {
  const placed: (Entry & { shown: string; at: number })[] = [];
  let at = start;
  for (const entry of entries) {
    const shown = fitText(entry.text, geometry.text, end - at - 14);
    placed.push({ ...entry, shown, at });
    // Bold is wider than what is counted.
    at += textWidth(shown, geometry.text) * 1.1 + 30;
  }
  return placed;
}
