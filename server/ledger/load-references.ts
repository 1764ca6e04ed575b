import type { Kysely } from "kysely";
import type { References } from "../import/references.ts";
import { officesWithin } from "../access/offices-within.ts";
import type { Reach } from "../access/principal.ts";
import type { Tables } from "../store/tables.ts";

/**
 * What exists now within reach, for the checks of an import: the codes files may name, and each office's
 * median month. A code beyond reach is unknown here like one that does not exist.
 */
export async function loadReferences(db: Kysely<Tables>, reach: Reach): Promise<References> {
  const within = await officesWithin(db, reach);
  const ours = <T extends { readonly office_code: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => within(row.office_code));
  const offices = await db
    .selectFrom("offices")
    .select(["office_code", "province_code", "opened_on", "closed_on"])
    .where("retired_by", "is", null)
    .execute();
  const dealers = await db
    .selectFrom("dealers")
    .select(["dealer_code", "office_code", "opened_on", "closed_on"])
    .where("retired_by", "is", null)
    .execute();
  const promos = await db
    .selectFrom("promotions")
    .select(["promo_code", "office_code"])
    .where("retired_by", "is", null)
    .execute();
  const staff = await db
    .selectFrom("staff")
    .select(["staff_code", "office_code"])
    .distinct()
    .where("retired_by", "is", null)
    .execute();
  const products = await db
    .selectFrom("products")
    .select(["sku", "category"])
    .where("retired_by", "is", null)
    .execute();
  const dealerOffices = await officesEver(db, "dealers", "dealer_code");
  const promoOffices = await officesEver(db, "promotions", "promo_code");
  return {
    offices: new Map(
      ours(offices).map((row) => [
        row.office_code,
        { provinceCode: row.province_code, openedOn: row.opened_on, closedOn: row.closed_on },
      ]),
    ),
    dealers: new Map(
      ours(dealers).map((row) => [
        row.dealer_code,
        {
          officeCode: row.office_code,
          officesEver: dealerOffices.get(row.dealer_code) ?? [row.office_code],
          openedOn: row.opened_on,
          closedOn: row.closed_on,
        },
      ]),
    ),
    promos: new Map(
      ours(promos).map((row) => [
        row.promo_code,
        {
          officeCode: row.office_code,
          officesEver: promoOffices.get(row.promo_code) ?? [row.office_code],
        },
      ]),
    ),
    staff: new Set(ours(staff).map((row) => row.staff_code)),
    skus: new Set(products.map((row) => row.sku)),
    categories: new Set(products.map((row) => row.category)),
    provinces: new Set(ours(offices).map((row) => row.province_code)),
    medianMonth: await medianMonths(db),
  };
}

/** Code → every office it ever lay in; only codes that moved are kept, the others have their one office. */
async function officesEver(
  db: Kysely<Tables>,
  table: "dealers" | "promotions",
  column: "dealer_code" | "promo_code",
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom(table as "dealers")
    .select([`${column as "dealer_code"} as code`, "office_code"])
    .distinct()
    .orderBy("office_code")
    .execute();
  const all = new Map<string, string[]>();
  for (const row of rows) {
    const known = all.get(row.code);
    if (known) known.push(row.office_code);
    else all.set(row.code, [row.office_code]);
  }
  return all;
}

/** Office → the median of its months' sales in 分, months without a sale left out. */
async function medianMonths(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("sales_by_month")
    .select((e) => ["office_code", "month", e.fn.sum<number>("amount").as("amount")])
    .groupBy(["office_code", "month"])
    .having((e) => e.fn.sum("row_count"), ">", 0)
    .execute();
  const months = new Map<string, number[]>();
  for (const row of rows) {
    const own = months.get(row.office_code);
    if (own) own.push(row.amount);
    else months.set(row.office_code, [row.amount]);
  }
  return new Map([...months].map(([office, amounts]) => [office, median(amounts)]));
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = Math.floor(values.length / 2);
  const upper = values[middle] ?? 0;
  return values.length % 2 === 1 ? upper : Math.round(((values[middle - 1] ?? 0) + upper) / 2);
}
