import type { Kysely } from "kysely";
import type { OfficeRow, Tables } from "../store/tables.ts";

/**
 * The only thing a rollup may read through: a database handle that is bound to a ledger number and
 * to the offices the question may be answered for. Made by the gateway (gateway.ts) and by nothing else,
 * so that access rules can be added there without touching a report.
 */
export type Reading = {
  readonly db: Kysely<Tables>;
  /** Rows are visible when added_by ≤ ledger and not retired_by ≤ ledger. */
  readonly ledger: number;
  /** `company`, `province:CODE` or `office:CODE`, as asked. */
  readonly scope: string;
  /** The offices to answer for, visible at this ledger number, by province code then code. */
  readonly offices: readonly OfficeRow[];
  /** Every office of their provinces: for the provincial comparison only, never shown as rows. */
  readonly provinceOffices: readonly OfficeRow[];
};
