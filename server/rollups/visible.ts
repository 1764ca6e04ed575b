import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";

/**
 * The rule of the ledger, once: a row of `table` (its name or alias in the query) is visible at a ledger
 * number when it was added by then and not retired by then.
 */
export function visible(table: string, ledger: number): RawBuilder<SqlBool> {
  const added = sql.ref(`${table}.added_by`);
  const retired = sql.ref(`${table}.retired_by`);
  return sql<SqlBool>`(${added} <= ${ledger} and (${retired} is null or ${retired} > ${ledger}))`;
}
