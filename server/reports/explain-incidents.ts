import { selectFedPrices } from "../rollups/fed-prices.ts";
import type { Batch, ExplainAsked } from "./explain-asked.ts";
import { priceIncidentsReport } from "./price-incidents.ts";

/**
 * The prices behind a count of open incidents: what was seen of each one's item from its first breach on,
 * in band or not, and the policies it was held against.
 */
export async function incidentBatches(
  { reading, context, offices }: ExplainAsked,
  severity: string,
): Promise<Batch[]> {
  const codes = new Set(offices.map((office) => office.office_code));
  const { incidents } = await priceIncidentsReport(
    { ...reading, offices },
    { state: "open", on: context.asOf },
  );
  const since = new Map<string, string>();
  for (const one of incidents) {
    if (one.severity !== severity || !codes.has(one.office)) continue;
    since.set(keyOf(one.office, one), one.firstBreach);
  }
  const from = [...since.values()].sort()[0];
  if (from === undefined) return [];
  const span = { from, to: context.asOf };
  const { observations, policies } = await selectFedPrices(reading, span, {
    offices,
    judgedOnly: true,
    counts: (row) => row.date >= (since.get(keyOf(row.office_code, row)) ?? "~"),
  });
  return [
    { kind: "price_observations", ...span, fed: observations },
    { kind: "price_policies", from: null, to: span.to, fed: policies },
  ];
}

const keyOf = (office: string, { level, sku }: { level: string; sku: string }): string =>
  `${office}\u0000${level}\u0000${sku}`;
