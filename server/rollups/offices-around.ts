import { sql } from "kysely";
import type { RawBuilder, SelectQueryBuilder, SqlBool } from "kysely";
import type { Reading } from "../access/reading.ts";
import type { Tables } from "../store/tables.ts";
import { visible } from "./visible.ts";

type Around = SelectQueryBuilder<Tables & { o: Tables["offices"] }, "o", object>;

/**
 * The offices a comparison needs, as table `o` to join from: all of the scope's provinces. By province and
 * not by a list of offices, so that a company of any size is asked with a handful of parameters.
 * Join with `crossJoin`, which SQLite never reorders: offices first, then a range of each one's index.
 */
export function officesAround(reading: Reading): Around {
  const offices = reading.db.selectFrom("offices as o").where(visible("o", reading.ledger));
  if (reading.scope === "company") return offices;
  const provinces = [...new Set(reading.offices.map((office) => office.province_code))];
  // An empty list is no SQL on PostgreSQL.
  return provinces.length === 0
    ? offices.where(sql<SqlBool>`1 = 0`)
    : offices.where("o.province_code", "in", provinces);
}

/** What sums by office are grouped by: in the order offices are read, so that nothing has to be sorted. */
export const eachOffice = ["o.id", "o.office_code"] as const;

/** The same offices as a condition on `s`, for tables that are read by date and not office by office. */
export function isAround(reading: Reading): RawBuilder<SqlBool> {
  const codes = officesAround(reading).select("o.office_code");
  return sql<SqlBool>`s.office_code in (${codes})`;
}
