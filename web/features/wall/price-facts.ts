/** Open price incidents as the wall shows them: the worst with their weeks, of the others how many. */
import type { PriceIncident } from "../../../shared/contract/price-incidents.ts";
import type { ReferenceAnswer } from "../../../shared/contract/reference.ts";
import type { PriceHistory, WallAnswers } from "../../api/wall.ts";
import type { PriceFact, WallFacts } from "./facts.ts";
import { shortName } from "./short-name.ts";

/** Half a year: a dot a week that can still be told from its neighbours. */
const mostWeeks = 26;

/** Critical incidents are named, of warnings the wall says only how many. */
export function priceFacts({
  incidents,
  prices,
  offices,
  products,
}: WallAnswers): WallFacts["price"] {
  const officeNames = namesOf(offices, "office_code", "office_name");
  const itemNames = namesOf(products, "sku", "product_name");
  const officeName = (code: string) => shortName(officeNames.get(code) ?? code);
  const critical = incidents.incidents
    .filter(({ severity }) => severity === "critical")
    .sort((a, b) => b.depth - a.depth);
  return {
    critical: critical.length,
    warnings: incidents.incidents.length - critical.length,
    criticalOffices: [...new Set(critical.map(({ office }) => officeName(office)))],
    worst: prices.map((history) =>
      priceFact(history, {
        office: officeName(history.incident.office),
        item: itemNames.get(history.incident.sku) ?? history.incident.sku,
      }),
    ),
  };
}

function priceFact(
  { incident, points }: PriceHistory,
  names: { readonly office: string; readonly item: string },
): PriceFact {
  const newest = points.at(-1);
  return {
    ...names,
    level: incident.level,
    critical: incident.severity === "critical",
    since: incident.openedOn,
    depth: signedDepth(incident),
    mean: newest?.mean ?? null,
    lower: newest?.lower ?? null,
    upper: newest?.upper ?? null,
    points: points
      .slice(-mostWeeks)
      .map(({ start, index, signal }) => ({ week: start, index, signal })),
  };
}

function signedDepth({ worstPrice, limit, depth }: PriceIncident): number {
  return worstPrice < limit ? -depth : depth;
}

function namesOf(answer: ReferenceAnswer, code: string, name: string): Map<string, string> {
  return new Map(answer.rows.map((row) => [String(row[code]), String(row[name])]));
}
