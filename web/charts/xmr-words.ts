import type { PricePoint } from "../../shared/contract/series.ts";
import { fillText, type ChartWords } from "./parts/words.ts";
import type { XmrChartData } from "./xmr-chart-spec.ts";

export type XmrSignal = NonNullable<PricePoint["signal"]>;

/** Limits mean something from here on. */
const enoughPoints = 12;
/** A signal stays news for this many points. */
const recentPoints = 3;

/** What the newest points say, in words: a rule, routine variation, or how long until limits exist. */
export function xmrVerdict({ points }: XmrChartData, words: ChartWords): string {
  const known = points.filter(({ index }) => index !== null);
  if (known.length < enoughPoints) {
    return fillText(words.tooFew, { count: enoughPoints - known.length });
  }
  const newest = known.slice(-recentPoints).findLast(({ signal }) => signal !== null);
  return newest?.signal ? words.signals[newest.signal] : words.routine;
}
