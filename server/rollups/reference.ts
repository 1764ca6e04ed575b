import { sql } from "kysely";
import type { Kind } from "../../shared/kinds/kind.ts";
import type { Reading } from "../access/reading.ts";
import type { SqlValue } from "../store/store.ts";
import { ofOffices } from "./of-offices.ts";
import { ofReading } from "./rows.ts";
import { visible } from "./visible.ts";

/** The visible rows of a reference kind by its key, its own columns only; of the scope's offices where it has them. */
export async function selectReference(
  reading: Reading,
  kind: Kind,
): Promise<Record<string, SqlValue>[]> {
  const conditions = [visible(kind.name, reading.ledger)];
  // The whole company's people include those of an office that is not in the list of offices.
  if (reading.scope !== "company" && kind.officeFrom === "office_code") {
    conditions.push(ofOffices(`${kind.name}.office_code`, reading.offices));
  }
  if (reading.staff !== null) conditions.push(...ofReading(reading, kind));
  const { rows } = await sql<Record<string, SqlValue>>`
    select ${sql.join(kind.columns.map((column) => sql.ref(column.name)))}
    from ${sql.table(kind.name)}
    where ${sql.join(conditions, sql` and `)}
    order by ${sql.join(kind.key.map((name) => sql.ref(name)))}
  `.execute(reading.db);
  return rows;
}
