/** How the incidents of one item at one level followed each other, office by office. */
import { addDays } from "../../../shared/calendar/day.ts";
import type { PriceIncident } from "../../../shared/contract/price-incidents.ts";
import type { SpreadRow } from "../../charts/spread-chart-spec.ts";
import type { PriceChoice } from "./choice.ts";
import { signedDepth } from "./side.ts";

/** Incidents further apart than this do not belong to one story. */
const storyDays = 90;

/**
 * The newest story of the item: incidents by first breach, back from the newest for as long as the next
 * older one was still going on (its last breach) at most 90 days before it began.
 */
export function spreadRows(
  incidents: readonly PriceIncident[],
  { sku, level }: PriceChoice,
  officeNames: ReadonlyMap<string, string>,
): SpreadRow[] {
  const own = incidents
    .filter((one) => one.sku === sku && one.level === level)
    .sort((a, b) => (a.firstBreach < b.firstBreach ? 1 : a.firstBreach > b.firstBreach ? -1 : 0));
  const story: PriceIncident[] = [];
  for (const one of own) {
    const newer = story.at(-1);
    if (newer && addDays(one.lastBreach, storyDays) < newer.firstBreach) break;
    story.push(one);
  }
  return story.reverse().map((one) => ({
    key: one.id,
    label: officeNames.get(one.office) ?? one.office,
    firstBreach: one.firstBreach,
    lastBreach: one.lastBreach,
    endedOn: one.endedOn,
    depth: signedDepth(one),
    severity: one.severity,
  }));
}
