import type { Reading } from "../access/reading.ts";
import type { KeyAccount } from "../metrics/visits-overdue.ts";
import type { Asked } from "./asked.ts";
import { visible } from "./visible.ts";
import { openDealers } from "./visits.ts";

export type ListedDealer = KeyAccount & {
  readonly office_code: string;
  readonly dealer_code: string;
  readonly dealer_name: string;
  readonly channel: string | null;
  readonly staff_code: string | null;
};

/** The key accounts with a cycle that are open at asOf, each with its newest visit by then. */
export async function selectKeyAccounts(
  reading: Reading,
  asked: Pick<Asked, "asOf" | "offices">,
): Promise<ListedDealer[]> {
  const rows = await openDealers(reading, asked)
    .select(["dealer_code", "dealer_name", "channel", "staff_code", "opened_on"])
    .where("key_account", "=", "Y")
    .where("visit_cycle_days", "is not", null)
    .execute();
  const known = new Set(asked.offices.map((office) => office.office_code));
  return rows.filter((row) => known.has(row.office_code));
}

/** The newest date of a visit of the whole company; null without any. */
export async function selectVisitsThrough(reading: Reading): Promise<string | null> {
  const row = await reading.db
    .selectFrom("visits")
    .select((e) => e.fn.max("date").as("date"))
    .where(visible("visits", reading.ledger))
    .executeTakeFirst();
  return row?.date ?? null;
}
