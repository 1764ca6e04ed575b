import type { ReferenceAnswer, ReferenceKind } from "../../shared/contract/reference.ts";
import type { Kind } from "../../shared/kinds/kind.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import type { Reading } from "../access/reading.ts";
import { selectReference } from "../rollups/reference.ts";

/** Offices, staff, dealers, products or workdays as imported, in the order of their key; money in 分. */
export async function referenceReport(
  reading: Reading,
  query: { readonly kind: ReferenceKind },
): Promise<ReferenceAnswer> {
  const kind = kindByName(query.kind) as Kind;
  return {
    kind: query.kind,
    ledger: reading.ledger,
    rows: await selectReference(reading, kind),
  };
}
