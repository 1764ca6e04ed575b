import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";

/** More codes than this are not bound one by one: SQLite and PostgreSQL both limit parameters. */
const mostBound = 500;

/**
 * Rows whose `column` names one of the offices. With more offices than can be bound it lets every row
 * through: the caller sorts rows by office anyway and drops those of others.
 */
export function ofOffices(
  column: string,
  offices: readonly { readonly office_code: string }[],
): RawBuilder<SqlBool> {
  if (offices.length === 0) return sql<SqlBool>`1 = 0`;
  if (offices.length > mostBound) return sql<SqlBool>`1 = 1`;
  return sql<SqlBool>`${sql.ref(column)} in (${sql.join(offices.map((office) => office.office_code))})`;
}
