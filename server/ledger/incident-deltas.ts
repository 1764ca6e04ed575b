import type { Kysely } from "kysely";
import type { Kind } from "../../shared/kinds/kind.ts";
import { incidentSpansOf } from "../metrics/price-incidents.ts";
import { rowColumns } from "../store/row-columns.ts";
import type { SqlValue, StoredRow, Transaction } from "../store/store.ts";
import type { PriceIncidentSpan, PricePolicyRow, Tables } from "../store/tables.ts";
import type { ChangeRecorder } from "./change-recorder.ts";

const separator = "\u001f";

/**
 * Keeps `price_incident_spans`: an observation changes the incidents of its (office, level, sku), a policy
 * those of its (level, sku) everywhere, an office (it may change province) all of its own. Those are
 * judged again from their whole history, and only spans that differ are written.
 */
export function incidentDeltas(kind: Kind): ChangeRecorder {
  const parts = {
    price_observations: ["office_code", "level", "sku"],
    price_policies: ["level", "sku"],
    offices: ["office_code"],
  }[kind.name] as readonly string[];
  const places = parts.map((name) => rowColumns(kind).indexOf(name));
  const touched = new Set<string>();
  return {
    added: (row) => void touched.add(places.map((place) => row[place]).join(separator)),
    uncounted: () => undefined,
    takeCounted: () => undefined,
    removed: (row: StoredRow) => void touched.add(parts.map((name) => row[name]).join(separator)),
    reset: () => touched.clear(),
    write: async (transaction, ledger) => {
      if (touched.size === 0) return;
      const keys = await touchedKeys(transaction.db, parts, touched);
      await judgeAgain(transaction, keys, ledger);
    },
  };
}

/** office → the `level␟sku` to judge again. */
type Keys = Map<string, Set<string>>;

async function touchedKeys(
  db: Kysely<Tables>,
  parts: readonly string[],
  touched: ReadonlySet<string>,
): Promise<Keys> {
  const keys: Keys = new Map();
  const add = (office: string, level: string, sku: string): void => {
    const own = keys.get(office) ?? new Set();
    own.add(level + separator + sku);
    keys.set(office, own);
  };
  if (parts.length === 3) {
    for (const key of touched) add(...(key.split(separator) as [string, string, string]));
    return keys;
  }
  const observed = await db
    .selectFrom("price_observations")
    .select(["office_code", "level", "sku"])
    .distinct()
    .where("retired_by", "is", null)
    .execute();
  for (const row of observed) {
    const touchedPart = parts.map((name) => row[name as "sku"]).join(separator);
    if (touched.has(touchedPart)) add(row.office_code, row.level, row.sku);
  }
  return keys;
}

async function judgeAgain(transaction: Transaction, keys: Keys, ledger: number): Promise<void> {
  const { db } = transaction;
  const policies = await visiblePolicies(db);
  const provinces = new Map(
    (
      await db
        .selectFrom("offices")
        .select(["office_code", "province_code"])
        .where("retired_by", "is", null)
        .execute()
    ).map((row) => [row.office_code, row.province_code]),
  );
  const made: SqlValue[][] = [];
  for (const [office, own] of [...keys].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const observations = await observationsOf(db, office, own);
    const known = await spansOf(db, office);
    for (const key of [...own].sort()) {
      const [level, sku] = key.split(separator) as [string, string];
      const spans = incidentSpansOf(
        observations.get(key) ?? [],
        policies.get(key) ?? [],
        provinces.get(office) ?? "",
      );
      const wanted = new Map(spans.map((span) => [spanText(span), span]));
      for (const span of known.get(key) ?? []) {
        if (wanted.delete(spanText(span))) continue;
        await retireSpan(db, span, ledger);
      }
      for (const span of wanted.values()) {
        made.push([office, level, sku, span.opened_on, span.ended_on, span.critical_on, ledger]);
      }
    }
  }
  await transaction.append(
    "price_incident_spans",
    ["office_code", "level", "sku", "opened_on", "ended_on", "critical_on", "added_by"],
    made,
  );
}

type Life = Pick<PriceIncidentSpan, "opened_on" | "ended_on" | "critical_on">;
const spanText = (span: Life): string =>
  [span.opened_on, span.ended_on ?? "", span.critical_on ?? ""].join(separator);

function grouped<T extends { level: string; sku: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = row.level + separator + row.sku;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

async function visiblePolicies(db: Kysely<Tables>): Promise<Map<string, PricePolicyRow[]>> {
  return grouped(
    await db.selectFrom("price_policies").selectAll().where("retired_by", "is", null).execute(),
  );
}

async function observationsOf(db: Kysely<Tables>, office: string, keys: ReadonlySet<string>) {
  const skus = [...new Set([...keys].map((key) => key.split(separator)[1] as string))];
  let query = db
    .selectFrom("price_observations")
    .select(["date", "dealer_code", "sku", "level", "price", "line_no"])
    .where("office_code", "=", office)
    .where("retired_by", "is", null);
  if (skus.length <= 100) query = query.where("sku", "in", skus);
  return grouped(await query.execute());
}

async function spansOf(db: Kysely<Tables>, office: string) {
  return grouped(
    await db
      .selectFrom("price_incident_spans")
      .selectAll()
      .where("office_code", "=", office)
      .where("retired_by", "is", null)
      .execute(),
  );
}

async function retireSpan(
  db: Kysely<Tables>,
  span: PriceIncidentSpan,
  ledger: number,
): Promise<void> {
  await db
    .updateTable("price_incident_spans")
    .set({ retired_by: ledger })
    .where("office_code", "=", span.office_code)
    .where("level", "=", span.level)
    .where("sku", "=", span.sku)
    .where("opened_on", "=", span.opened_on)
    .where("added_by", "=", span.added_by)
    .execute();
}
