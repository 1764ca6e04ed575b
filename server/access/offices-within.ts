import type { Kysely } from "kysely";
import type { LedgerRow, Tables } from "../store/tables.ts";
import { reaches, type Reach } from "./principal.ts";

/** Tells of an office code whether it lies within reach, as the company is now. */
export async function officesWithin(
  db: Kysely<Tables>,
  reach: Reach,
): Promise<(officeCode: string) => boolean> {
  if (reach.company) return () => true;
  const rows = await db
    .selectFrom("offices")
    .select(["office_code", "province_code"])
    .where("retired_by", "is", null)
    .execute();
  const codes = new Set(
    rows.filter((office) => reaches(reach, office)).map((office) => office.office_code),
  );
  return (code) => codes.has(code);
}

/**
 * Tells of a ledger entry whether all it touched lies within reach. What belongs to no office, like
 * products, is the whole company's.
 */
export async function entriesWithin(
  db: Kysely<Tables>,
  reach: Reach,
): Promise<(entry: Pick<LedgerRow, "offices" | "kind">) => boolean> {
  if (reach.company) return () => true;
  const within = await officesWithin(db, reach);
  return ({ offices, kind }) => {
    const codes = JSON.parse(offices) as readonly string[];
    return kind !== "offices" && codes.length > 0 && codes.every(within);
  };
}
