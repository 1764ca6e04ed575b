import { spanTo } from "../../shared/calendar/span.ts";
import type {
  PriceCompliance,
  PriceComplianceAnswer,
} from "../../shared/contract/price-compliance.ts";
import type { Reading } from "../access/reading.ts";
import { compliance } from "../metrics/price.ts";
import { isInBand } from "../metrics/price-policy.ts";
import { dataThrough } from "../rollups/data-through.ts";
import { selectPriceGroups } from "../rollups/price-groups.ts";
import { settleDates } from "./settle-dates.ts";

/**
 * How many prices of each item and level every office of the scope, open or not, saw in S, and how many of
 * the judged ones were in band: what `price.compliance` of the performance answer is the sum of.
 * Errors: `performance.no_period` when neither a period nor a date is given and there are no sales;
 * `request.bad_parameter` for a key that is no period.
 */
export async function priceComplianceReport(
  reading: Reading,
  query: { readonly period: string | null; readonly on: string | null },
): Promise<PriceComplianceAnswer> {
  const through = await dataThrough(reading);
  const { period, on } = settleDates(query, through);
  const { offices } = reading;
  const groups = await selectPriceGroups(reading, { span: spanTo(period, on), offices });
  const rows = new Map<string, PriceCompliance>();
  for (const { office, level, sku, policy, prices } of groups) {
    const name = JSON.stringify([office, level, sku]);
    const known = rows.get(name) ?? { observations: 0, withPolicy: 0, inBand: 0 };
    const withPolicy = known.withPolicy + (policy ? prices.length : 0);
    const kept = policy ? prices.filter((price) => isInBand(price, policy)).length : 0;
    const inBand = known.inBand + kept;
    rows.set(name, {
      office,
      level: level === "dealer" ? "dealer" : "retail",
      sku,
      observations: known.observations + prices.length,
      withPolicy,
      inBand,
      compliance: compliance({ inBand, withPolicy }),
    });
  }
  const place = new Map(offices.map(({ office_code: code }, index) => [code, index]));
  const at = (row: PriceCompliance): number => place.get(row.office) ?? offices.length;
  const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    period: { key: period.key, start: period.start, end: period.end },
    on,
    dataThrough: through,
    ledger: reading.ledger,
    scope: reading.scope,
    rows: [...rows.values()].sort(
      (a, b) => at(a) - at(b) || inOrder(a.level, b.level) || inOrder(a.sku, b.sku),
    ),
  };
}
