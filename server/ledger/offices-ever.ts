import type { Kind } from "../../shared/kinds/kind.ts";
import type { CheckedRow } from "../import/checked.ts";
import type { References } from "../import/references.ts";

/**
 * Where an earlier row of the same key may lie: every office the row's dealer or programme ever belonged
 * to. For kinds with an office of their own that is the row's office.
 */
export function officesEverOf(
  kind: Kind,
  references: References,
): (row: CheckedRow) => readonly string[] {
  const owner = kind.officeFrom;
  const place = kind.columns.findIndex((column) => column.name === owner);
  const known = owner === "promo_code" ? references.promos : references.dealers;
  return (row) => known.get(String(row.cells[place]))?.officesEver ?? [row.officeCode];
}
