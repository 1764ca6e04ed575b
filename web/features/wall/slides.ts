/** Which slides there are, for how long each is shown, and which have nothing to say. */
import type { WallFacts } from "./facts.ts";

export const slideIds = ["score", "league", "share", "price", "promotion", "visits"] as const;
export type SlideId = (typeof slideIds)[number];

/** Rows of names take longer to read than three large numbers. All together under 3 minutes. */
export const dwellMs: Readonly<Record<SlideId, number>> = {
  score: 20_000,
  league: 30_000,
  share: 30_000,
  price: 30_000,
  promotion: 20_000,
  visits: 20_000,
};

/** True where a slide has something to show. */
export function hasContent(id: SlideId, facts: WallFacts): boolean {
  switch (id) {
    case "score":
      return facts.score.some(({ plan, actual }) => plan !== null || actual !== null);
    case "league":
      // One office alone is no league.
      return facts.league.length >= 2;
    case "share":
      return facts.share.rows.length > 0;
    case "price":
      return facts.price.worst.length > 0;
    case "promotion":
      return facts.promotion.funds.length > 0;
    case "visits":
      return facts.visits.length > 0;
  }
}

/** The slides of this round; the broken ones are skipped like the empty ones. */
export function slidesOf(
  facts: WallFacts,
  broken: ReadonlySet<SlideId>,
): { readonly shown: readonly SlideId[]; readonly skipped: readonly SlideId[] } {
  const shown = slideIds.filter((id) => hasContent(id, facts) && !broken.has(id));
  return { shown, skipped: slideIds.filter((id) => !shown.includes(id)) };
}
