import type { Kysely } from "kysely";
import { AppError } from "../errors.ts";
import type { OfficeRow, Tables } from "../store/tables.ts";
import { reaches, reachesOffices, type Reach } from "./principal.ts";
import type { Reading } from "./reading.ts";

export type Opening = {
  readonly db: Kysely<Tables>;
  readonly head: number;
  /** null = the newest (`head`). */
  readonly ledger: number | null;
  /** As asked; null = everything within reach. */
  readonly scope: string | null;
  /** Where the asker may do what is asked (`reachOf`). */
  readonly reach: Reach;
  /** True where the report keeps to `Reading.staff`; one that does not is never opened for own rows only. */
  readonly ownRows: boolean;
};

/**
 * Opens the company's numbers for one question: the ledger number it is asked at, and the offices it may be
 * answered for. Every report starts here; there is no other way to a reading.
 * A scope that is not wholly within reach is answered like one that does not exist.
 * Errors: `access.denied` (nothing within reach), `ledger.unknown`, `scope.unknown`.
 */
export async function openReading(given: Opening): Promise<Reading> {
  const { db, reach } = given;
  const wide = reachesOffices(reach);
  if (!wide && !(given.ownRows && reach.staff.size > 0)) throw new AppError("access.denied");
  const ledger = given.ledger ?? given.head;
  if (ledger < 0 || ledger > given.head) {
    throw new AppError("ledger.unknown", { ledger, newest: given.head });
  }
  const all = await visibleOffices(db, ledger);
  const own = wide
    ? all.filter((office) => reaches(reach, office))
    : await officesOfStaff(given, all);
  const { scope, offices } = answeredFor({ asked: given.scope, all, own, reach });
  const provinces = new Set(offices.map((office) => office.province_code));
  const provinceOffices = all.filter((office) => provinces.has(office.province_code));
  const visible = new Set(own);
  return {
    db,
    ledger,
    scope,
    offices,
    provinceOffices,
    hidden: new Set(
      provinceOffices.filter((office) => !visible.has(office)).map((office) => office.office_code),
    ),
    staff: wide ? null : reach.staff,
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

/** A person's own rows lie in every office the staff file ever placed them in: old rows stay with the old one. */
async function officesOfStaff(
  { db, reach }: Opening,
  all: readonly OfficeRow[],
): Promise<readonly OfficeRow[]> {
  const rows = await db
    .selectFrom("staff")
    .select("office_code")
    .distinct()
    .where("staff_code", "in", [...reach.staff])
    .execute();
  const codes = new Set(rows.map((row) => row.office_code));
  return all.filter((office) => codes.has(office.office_code));
}

type Answered = { readonly scope: string; readonly offices: readonly OfficeRow[] };

function answeredFor(given: {
  readonly asked: string | null;
  readonly all: readonly OfficeRow[];
  readonly own: readonly OfficeRow[];
  readonly reach: Reach;
}): Answered {
  const { asked, all, own, reach } = given;
  const mine: Answered = { scope: nameOfReach(reach), offices: own };
  if (asked === null || asked === "own" || asked === mine.scope) return mine;
  const wanted = officesIn(all, asked);
  const within = new Set(own);
  // Half a scope would read like the whole of it: refused, in the words of one that does not exist.
  if (asked === "company" && !reach.company) throw new AppError("scope.unknown", { scope: asked });
  if (wanted.length === 0 || !wanted.every((office) => within.has(office))) {
    throw new AppError("scope.unknown", { scope: asked });
  }
  return { scope: asked, offices: wanted };
}

/** What a question without a scope is answered for: the contract's name where one fits, else `own`. */
export function nameOfReach({ company, provinces, offices, staff }: Reach): string {
  if (company) return "company";
  const [province] = provinces;
  const [office] = offices;
  if (staff.size > 0 && provinces.size + offices.size === 0) return "own";
  if (provinces.size === 1 && offices.size === 0) return `province:${province}`;
  if (offices.size === 1 && provinces.size === 0) return `office:${office}`;
  return "own";
}

function officesIn(all: readonly OfficeRow[], scope: string): readonly OfficeRow[] {
  const colon = scope.indexOf(":");
  const code = scope.slice(colon + 1);
  if (scope.startsWith("province:")) return all.filter((office) => office.province_code === code);
  if (scope.startsWith("office:")) return all.filter((office) => office.office_code === code);
  return [];
}
