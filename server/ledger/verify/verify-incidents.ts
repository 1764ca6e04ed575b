import { incidentSpansOf } from "../../metrics/price-incidents.ts";
import type { Store } from "../../store/store.ts";
import type { Difference } from "./difference.ts";

/**
 * The visible incident spans against a judgement of every observation from nothing. The judgement is the
 * metric itself; what is proved is that keeping the spans import by import lost and doubled none.
 */
export async function verifyIncidents(store: Store): Promise<readonly Difference[]> {
  const { db } = store;
  const observations = await db
    .selectFrom("price_observations")
    .select(["office_code", "date", "dealer_code", "sku", "level", "price", "line_no"])
    .where("retired_by", "is", null)
    .execute();
  const policies = await db
    .selectFrom("price_policies")
    .selectAll()
    .where("retired_by", "is", null)
    .execute();
  const offices = await db
    .selectFrom("offices")
    .select(["office_code", "province_code"])
    .where("retired_by", "is", null)
    .execute();
  const provinceOf = new Map(offices.map((row) => [row.office_code, row.province_code]));
  const wanted = new Set<string>();
  const byKey = new Map<string, typeof observations>();
  for (const row of observations) {
    const key = JSON.stringify([row.office_code, row.level, row.sku]);
    const own = byKey.get(key);
    if (own) own.push(row);
    else byKey.set(key, [row]);
  }
  for (const [key, own] of byKey) {
    const [office, level, sku] = JSON.parse(key) as [string, string, string];
    const rules = policies.filter((policy) => policy.level === level && policy.sku === sku);
    for (const span of incidentSpansOf(own, rules, provinceOf.get(office) ?? "")) {
      wanted.add(
        JSON.stringify([office, level, sku, span.opened_on, span.ended_on, span.critical_on]),
      );
    }
  }
  const spans = await db
    .selectFrom("price_incident_spans")
    .selectAll()
    .where("retired_by", "is", null)
    .execute();
  const stored = new Set(
    spans.map((span) =>
      JSON.stringify([
        span.office_code,
        span.level,
        span.sku,
        span.opened_on,
        span.ended_on,
        span.critical_on,
      ]),
    ),
  );
  return [
    ...[...stored]
      .filter((text) => !wanted.has(text))
      .map((text) => ({
        check: "incidents",
        at: { table: "price_incident_spans" },
        stored: text,
        recomputed: null,
      })),
    ...[...wanted]
      .filter((text) => !stored.has(text))
      .map((text) => ({
        check: "incidents",
        at: { table: "price_incident_spans" },
        stored: null,
        recomputed: text,
      })),
  ];
}
