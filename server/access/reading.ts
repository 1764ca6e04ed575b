import type { Kysely } from "kysely";
import type { OfficeRow, Tables } from "../store/tables.ts";

/**
 * The only thing a rollup may read through: a database handle that is bound to a ledger number and
 * to the offices the question may be answered for. Made by the gateway (gateway.ts) and by nothing else:
 * without somebody who asks there is none.
 */
export type Reading = {
  readonly db: Kysely<Tables>;
  /** Rows are visible when added_by ≤ ledger and not retired_by ≤ ledger. */
  readonly ledger: number;
  /** `company`, `province:CODE` or `office:CODE`, as asked; `own` = all that the asker may see. */
  readonly scope: string;
  /** The offices to answer for, visible at this ledger number, by province code then code. */
  readonly offices: readonly OfficeRow[];
  /** Every office of their provinces: for the provincial comparison only, never shown as rows. */
  readonly provinceOffices: readonly OfficeRow[];
  /**
   * Codes of `provinceOffices` the asker may not see: what is said of a province that holds one is coarse
   * enough to tell nothing of it (metrics/discretion.ts).
   */
  readonly hidden: ReadonlySet<string>;
  /** Only rows of these staff codes; null = all rows of the offices. */
  readonly staff: ReadonlySet<string> | null;
};
