import type { Kysely } from "kysely";
import { AppError } from "../errors.ts";
import type { OfficeRow, Tables } from "../store/tables.ts";
import type { Reading } from "./reading.ts";

/**
 * Opens the company's numbers for one question: the ledger number it is asked at and the offices it may
 * be answered for. Every report starts here.
 * `ledger` null = the newest (`head`). Errors: `ledger.unknown`, `scope.unknown`.
 */
export async function openReading(given: {
  readonly db: Kysely<Tables>;
  readonly head: number;
  readonly ledger: number | null;
  readonly scope: string;
}): Promise<Reading> {
  const ledger = given.ledger ?? given.head;
  if (ledger < 0 || ledger > given.head) {
    throw new AppError("ledger.unknown", { ledger, newest: given.head });
  }
  const all = await visibleOffices(given.db, ledger);
  const offices = officesInScope(all, given.scope);
  const provinces = new Set(offices.map((office) => office.province_code));
  return {
    db: given.db,
    ledger,
    scope: given.scope,
    offices,
    provinceOffices: all.filter((office) => provinces.has(office.province_code)),
  };
}

async function visibleOffices(db: Kysely<Tables>, ledger: number): Promise<OfficeRow[]> {
  return db
    .selectFrom("offices")
    .selectAll()
    .where("added_by", "<=", ledger)
    .where((e) => e.or([e("retired_by", "is", null), e("retired_by", ">", ledger)]))
    .orderBy("province_code")
    .orderBy("office_code")
    .execute();
}

function officesInScope(all: readonly OfficeRow[], scope: string): readonly OfficeRow[] {
  if (scope === "company") return all;
  const [type, ...rest] = scope.split(":");
  const code = rest.join(":");
  const found =
    type === "province"
      ? all.filter((office) => office.province_code === code)
      : type === "office"
        ? all.filter((office) => office.office_code === code)
        : [];
  if (found.length === 0) throw new AppError("scope.unknown", { scope });
  return found;
}
