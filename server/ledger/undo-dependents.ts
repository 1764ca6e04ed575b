import type { Kysely } from "kysely";
import type { Kind, Reference } from "../../shared/kinds/kind.ts";
import { kinds } from "../../shared/kinds/kinds.ts";
import type { Tables } from "../store/tables.ts";

/** The columns of a kind that others name, by what they are named as. */
const namedBy: Readonly<
  Record<string, readonly { readonly column: string; readonly as: Reference }[]>
> = {
  offices: [
    { column: "office_code", as: "office" },
    { column: "province_code", as: "province" },
  ],
  staff: [
    { column: "staff_code", as: "staff" },
    { column: "staff_code", as: "manager" },
  ],
  dealers: [{ column: "dealer_code", as: "dealer" }],
  products: [
    { column: "sku", as: "sku" },
    { column: "category", as: "category" },
  ],
  promotions: [{ column: "promo_code", as: "promo" }],
};

const chunk = 400;

/**
 * Ledger numbers of the later imports whose visible rows name a code that would be gone, were import `number`
 * undone. Call it after the rows were taken away and the corrected ones put back, in the same transaction.
 */
export async function dependentImports(given: {
  readonly db: Kysely<Tables>;
  readonly kind: Kind;
  readonly number: number;
  /** Values the removed rows held, by column. */
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
}): Promise<readonly number[]> {
  const { db, kind, number, removed } = given;
  const found = new Set<number>();
  for (const { column, as } of namedBy[kind.name] ?? []) {
    const codes = [...(removed.get(column) ?? [])];
    if (codes.length === 0) continue;
    const left = await visibleValues(db, kind.name, column, codes);
    if (as === "category" && (await isEmpty(db, kind.name))) continue;
    const gone = codes.filter((code) => !left.has(code));
    for (const user of kinds) {
      for (const reference of user.columns.filter((c) => c.references === as)) {
        await addOrigins({ db, table: user.name, column: reference.name, gone, number, found });
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The columns of a kind whose values `dependentImports` needs to hear of. */
export function namedColumns(kind: Kind): readonly string[] {
  return (namedBy[kind.name] ?? []).map((entry) => entry.column);
}

// The column is one of a kind's own, so the cast to one table of that shape is safe.
type AnyTable = "staff";
type AnyColumn = "staff_code";

async function visibleValues(
  db: Kysely<Tables>,
  table: string,
  column: string,
  values: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let i = 0; i < values.length; i += chunk) {
    const rows = await db
      .selectFrom(table as AnyTable)
      .select(column as AnyColumn)
      .distinct()
      .where("retired_by", "is", null)
      .where(column as AnyColumn, "in", values.slice(i, i + chunk))
      .execute();
    for (const row of rows) found.add((row as Record<string, string>)[column] as string);
  }
  return found;
}

async function isEmpty(db: Kysely<Tables>, table: string): Promise<boolean> {
  const row = await db
    .selectFrom(table as AnyTable)
    .select("id")
    .where("retired_by", "is", null)
    .limit(1)
    .executeTakeFirst();
  return !row;
}

async function addOrigins(given: {
  readonly db: Kysely<Tables>;
  readonly table: string;
  readonly column: string;
  readonly gone: readonly string[];
  readonly number: number;
  readonly found: Set<number>;
}): Promise<void> {
  for (let i = 0; i < given.gone.length; i += chunk) {
    const rows = await given.db
      .selectFrom(given.table as AnyTable)
      .select("origin")
      .distinct()
      .where("retired_by", "is", null)
      .where("origin", ">", given.number)
      .where(given.column as AnyColumn, "in", given.gone.slice(i, i + chunk))
      .execute();
    for (const row of rows) given.found.add(row.origin);
  }
}
