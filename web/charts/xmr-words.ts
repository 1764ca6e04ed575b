import type { PricePoint } from "../../shared/contract/series.ts";
import { fillText, type ChartWords } from "./parts/words.ts";

export type XmrSignal = NonNullable<PricePoint["signal"]>;

/** Limits mean something from here on. */
const enoughPoints = 12;
/** A signal stays news for this many points. */
const recentPoints = 3;

export type XmrFinding =
  | { readonly kind: "signal"; readonly signal: XmrSignal }
  | { readonly kind: "routine" }
  /** Points still missing before there are limits. */
  | { readonly kind: "tooFew"; readonly missing: number };

/** As far as words are made of them, in time order. */
type Points = readonly { readonly index: number | null; readonly signal: XmrSignal | null }[];

/** What the newest points say: a rule, routine variation, or how long until limits exist. */
export function xmrFinding(points: Points): XmrFinding {
  const known = points.filter(({ index }) => index !== null);
  if (known.length < enoughPoints) return { kind: "tooFew", missing: enoughPoints - known.length };
  const newest = known.slice(-recentPoints).findLast(({ signal }) => signal !== null);
  return newest?.signal ? { kind: "signal", signal: newest.signal } : { kind: "routine" };
}

/** The finding in words. */
export function xmrVerdict({ points }: { readonly points: Points }, words: ChartWords): string {
  const finding = xmrFinding(points);
  if (finding.kind === "tooFew") return fillText(words.tooFew, { count: finding.missing });
  return finding.kind === "signal" ? words.signals[finding.signal] : words.routine;
}

/** The rules that marked a point, one entry for each of the two marks: ◆ a limit, ● runs and trends. */
export function signalKey(
  points: readonly { readonly signal: XmrSignal | null }[],
  words: ChartWords,
): readonly { readonly sign: "◆" | "●"; readonly text: string }[] {
  const found = new Set(points.map(({ signal }) => signal));
  const textOf = (rules: readonly XmrSignal[]) =>
    rules
      .filter((rule) => found.has(rule))
      .map((rule) => words.signals[rule])
      .join(words.separator);
  const entries = [
    { sign: "◆", text: textOf(["outside"]) },
    { sign: "●", text: textOf(["run7", "trend7", "two_of_three"]) },
  ] as const;
  return entries.filter(({ text }) => text !== "");
}
