import type { Reading } from "../access/reading.ts";
import type { StaffRow } from "../store/tables.ts";
import { visible } from "./visible.ts";

/** Every staff row at this ledger number, a person's rows in order of from_date. */
export async function selectStaff(reading: Reading): Promise<readonly StaffRow[]> {
  return reading.db
    .selectFrom("staff")
    .selectAll()
    .where(visible("staff", reading.ledger))
    .orderBy("staff_code")
    .orderBy("from_date")
    .execute();
}
