import type { Kysely } from "kysely";
import type { Kind } from "../../shared/kinds/kind.ts";
import { officesWithin } from "../access/offices-within.ts";
import type { Reach } from "../access/principal.ts";
import { AppError } from "../errors.ts";
import type { StoredRow } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

/** Kinds that belong to the whole company are for those who may change the whole. Error: `access.denied`. */
export function refuseBeyond(reach: Reach, kind: Kind): void {
  if (reach.company) return;
  if (kind.officeFrom === null || kind.name === "offices") {
    throw new AppError("access.denied", { kind: kind.name });
  }
}

/**
 * Refuses a row that would replace one of an office beyond reach: some keys name no office (a dealer, a
 * person, a voucher), and taking one over would take it away there. Error: `access.denied`.
 */
export async function retiresWithin(
  db: Kysely<Tables>,
  reach: Reach,
): Promise<(known: StoredRow) => void> {
  const within = await officesWithin(db, reach);
  return (known) => {
    const office = known["office_code"];
    if (typeof office === "string" && !within(office)) throw new AppError("access.denied");
  };
}
