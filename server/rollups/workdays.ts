import { workCalendar } from "../../shared/calendar/workday.ts";
import type { WorkCalendar } from "../../shared/calendar/workday.ts";
import type { Reading } from "../access/reading.ts";
import { visible } from "./visible.ts";

/** The company's working days at this ledger number: Monday–Friday corrected by `workdays`. */
export async function selectWorkCalendar(reading: Reading): Promise<WorkCalendar> {
  const rows = await reading.db
    .selectFrom("workdays")
    .select(["date", "working"])
    .where(visible("workdays", reading.ledger))
    .execute();
  return workCalendar(rows);
}
