import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import { periodsOf } from "../../shared/calendar/period.ts";
import type { Kind } from "../../shared/kinds/kind.ts";
import type { Reading } from "../access/reading.ts";
import type { SqlValue } from "../store/store.ts";
import { visible } from "./visible.ts";

/**
 * Where a list of rows stands: after this date ("" for kinds without one), import and line. An import and
 * a line name a row for good, in the order rows came; its number in the table is new after an undo put it back.
 */
export type RowPlace = { readonly date: string; readonly origin: number; readonly line: number };

/** A row as imported: the kind's own columns, and where it first came from. */
export type ImportedRow = RowPlace & {
  readonly values: Record<string, SqlValue>;
};

export type RowsAsked = {
  readonly kind: Kind;
  /** null = of the whole company; kinds that belong to no office are never divided. */
  readonly office: string | null;
  /** Days, both included; kinds without a date are not divided. */
  readonly from: string | null;
  readonly to: string | null;
  readonly after: RowPlace | null;
  /** Rows of a later date are of no use to the caller; null = all are. */
  readonly notAfter: string | null;
  readonly limit: number;
};

/** Rows of one kind in the order of date, then as they came. */
export async function selectImportedRows(
  reading: Reading,
  asked: RowsAsked,
): Promise<ImportedRow[]> {
  const { kind, limit } = asked;
  const own = kind.columns.map((column) => column.name);
  const trail = ["origin", "line"];
  const order = kind.dateColumn === null ? trail : [kind.dateColumn, ...trail];
  const { rows } = await sql<Record<string, SqlValue>>`
    select ${sql.join([...new Set([...own, ...trail])].map((name) => sql.ref(name)))}
    from ${sql.table(kind.name)}
    where ${sql.join(conditions(reading, asked), sql` and `)}
    order by ${sql.join(order.map((name) => sql.ref(name)))}
    limit ${limit}
  `.execute(reading.db);
  return rows.map((row) => ({
    values: Object.fromEntries(own.map((name) => [name, row[name] ?? null])),
    date: kind.dateColumn === null ? "" : String(row[kind.dateColumn]),
    origin: Number(row["origin"]),
    line: Number(row["line"]),
  }));
}

function conditions(reading: Reading, asked: RowsAsked): RawBuilder<SqlBool>[] {
  const { kind, after } = asked;
  const list = [visible(kind.name, reading.ledger), ...ofReading(reading, kind)];
  if (asked.office !== null) list.push(...ofOffice(reading, kind, asked.office));
  if (kind.dateColumn === null) {
    if (after) list.push(cameAfter(after));
    return list;
  }
  const date = sql.ref(kind.dateColumn);
  const type = kind.columns.find((column) => column.name === kind.dateColumn)?.type;
  if (asked.from) list.push(sql<SqlBool>`${date} >= ${bound(type, date, asked.from)}`);
  if (asked.to) list.push(sql<SqlBool>`${date} <= ${bound(type, date, asked.to)}`);
  if (asked.notAfter !== null) list.push(sql<SqlBool>`${date} <= ${asked.notAfter}`);
  if (after) {
    // The first condition says nothing new, but it is the one an index can be entered by.
    list.push(
      sql<SqlBool>`${date} >= ${after.date}`,
      sql<SqlBool>`(${date} > ${after.date} or ${cameAfter(after)})`,
    );
  }
  return list;
}

function cameAfter({ origin, line }: RowPlace): RawBuilder<SqlBool> {
  return sql<SqlBool>`(origin > ${origin} or (origin = ${origin} and line > ${line}))`;
}

/** A day as a month or period is compared with it: the month, quarter or year it lies in, as long as theirs. */
function bound(
  type: string | undefined,
  date: RawBuilder<unknown>,
  day: string,
): RawBuilder<unknown> {
  const [month, quarter, year] = periodsOf(day);
  if (type === "month") return sql`${month}`;
  if (type !== "period") return sql`${day}`;
  return sql`case length(${date}) when 4 then ${year} when 6 then ${quarter} else ${month} end`;
}

/** True for kinds a person has rows of, and for those that tell nothing of anybody. */
export const hasOwnRows = (kind: Kind): boolean =>
  kind.columns.some((column) => column.name === "staff_code") ||
  ["products", "workdays"].includes(kind.name);

/** What the asker may see of the kind beyond the office asked for. */
export function ofReading(reading: Reading, kind: Kind): RawBuilder<SqlBool>[] {
  const list: RawBuilder<SqlBool>[] = [];
  if (reading.staff !== null && kind.columns.some((column) => column.name === "staff_code")) {
    list.push(sql<SqlBool>`staff_code in (${sql.join([...reading.staff])})`);
  }
  if (kind.name === "price_policies" && reading.scope !== "company") {
    const provinces = [...new Set(reading.offices.map((office) => office.province_code))];
    const own = provinces.length === 0 ? sql`null` : sql.join(provinces);
    list.push(sql<SqlBool>`(province_code is null or province_code in (${own}))`);
  }
  return list;
}

/** Visits belong to the office their dealer is in now, vouchers to that of their programme. */
function ofOffice(reading: Reading, kind: Kind, office: string): RawBuilder<SqlBool>[] {
  if (kind.officeFrom === null) return [];
  if (kind.officeFrom === "office_code") return [sql<SqlBool>`office_code = ${office}`];
  const code = sql.ref(kind.officeFrom);
  const owner = kind.officeFrom === "dealer_code" ? "dealers" : "promotions";
  return [
    sql<SqlBool>`${code} in (select ${code} from ${sql.table(owner)}
      where office_code = ${office} and ${visible(owner, reading.ledger)})`,
  ];
}

/** File and sheet of ledger entries, by number. */
export async function selectSources(
  reading: Reading,
  numbers: readonly number[],
): Promise<Map<number, { readonly file: string; readonly sheet: string | null }>> {
  const found = new Map<number, { file: string; sheet: string | null }>();
  for (let i = 0; i < numbers.length; i += 500) {
    const rows = await reading.db
      .selectFrom("ledger")
      .select(["number", "file", "sheet"])
      .where("number", "in", numbers.slice(i, i + 500))
      .execute();
    for (const { number, file, sheet } of rows) found.set(number, { file: file ?? "", sheet });
  }
  return found;
}
