import type { Reading } from "../access/reading.ts";
import type { PriceObservation } from "../metrics/price-judged.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** Everything seen of one level and sku in one office. */
export type PriceHistory = {
  readonly level: string;
  readonly sku: string;
  readonly observations: readonly PriceObservation[];
};

/**
 * The observations of one office up to a day, by level and sku, in the order of level, then sku.
 * `skus` null = all of them.
 */
export async function selectPriceHistories(
  reading: Reading,
  asked: { readonly office: string; readonly to: string; readonly skus: readonly string[] | null },
): Promise<PriceHistory[]> {
  let query = reading.db
    .selectFrom("price_observations")
    .select(["level", "sku", "date", "dealer_code", "line_no", "price"])
    .where("office_code", "=", asked.office)
    .where("date", "<=", asked.to)
    .where(visible("price_observations", reading.ledger))
    .orderBy("level")
    .orderBy("sku");
  if (asked.skus && asked.skus.length <= 500) query = query.where("sku", "in", asked.skus);
  const histories: { level: string; sku: string; observations: PriceObservation[] }[] = [];
  for (const { level, sku, ...observation } of await query.execute()) {
    const last = histories.at(-1);
    if (last && last.level === level && last.sku === sku) last.observations.push(observation);
    else histories.push({ level, sku, observations: [observation] });
  }
  return histories;
}

/** office → the `level:sku` that have an incident open on a day. */
export async function selectOpenIncidentKeys(
  reading: Reading,
  on: string,
): Promise<Map<string, { readonly keys: Set<string>; readonly skus: Set<string> }>> {
  const rows = await reading.db
    .selectFrom("price_incident_spans")
    .select(["office_code", "level", "sku"])
    .where("opened_on", "<=", on)
    .where((e) => e.or([e("ended_on", "is", null), e("ended_on", ">", on)]))
    .where(visible("price_incident_spans", reading.ledger))
    .where(ofOffices("price_incident_spans.office_code", reading.offices))
    .execute();
  const found = new Map<string, { keys: Set<string>; skus: Set<string> }>();
  for (const { office_code, level, sku } of rows) {
    const own = found.get(office_code) ?? { keys: new Set(), skus: new Set() };
    found.set(office_code, own);
    own.keys.add(`${level}:${sku}`);
    own.skus.add(sku);
  }
  return found;
}

/** The newest date of a price observation of the whole company; null without any. */
export async function selectPricesThrough(reading: Reading): Promise<string | null> {
  const row = await reading.db
    .selectFrom("price_observations")
    .select((e) => e.fn.max("date").as("date"))
    .where(visible("price_observations", reading.ledger))
    .executeTakeFirst();
  return row?.date ?? null;
}

/** An office's sales by sku from one day to another, both included; 分. */
export async function selectSkuSales(
  reading: Reading,
  asked: { readonly office: string; readonly from: string; readonly to: string },
): Promise<Map<string, number>> {
  const rows = await reading.db
    .selectFrom("sales_actuals")
    .select((e) => ["sku", e.fn.sum<number>("amount").as("amount")])
    .where("office_code", "=", asked.office)
    .where("date", ">=", asked.from)
    .where("date", "<=", asked.to)
    .where("sku", "is not", null)
    .where(visible("sales_actuals", reading.ledger))
    .groupBy("sku")
    .execute();
  return new Map(rows.map(({ sku, amount }) => [sku as string, amount]));
}
