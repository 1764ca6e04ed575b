import type { Reading } from "../access/reading.ts";
import type { Fed } from "../rollups/fed.ts";
import type { OfficeRow } from "../store/tables.ts";
import type { PeriodContext } from "./context.ts";

/** Whose number is explained. */
export type ExplainAsked = {
  readonly reading: Reading;
  readonly context: PeriodContext;
  /** The offices behind the number. */
  readonly offices: readonly OfficeRow[];
  /** The offices of the province the row is held against; empty when it lies in no single one, or some are hidden. */
  readonly province: readonly OfficeRow[];
  /** undefined = no person in particular; null = sales without a staff code. */
  readonly staff: string | null | undefined;
  readonly category: string | null;
  /** The newest date with sales, of the row. */
  readonly through: string | null;
  /** `dealer`, `retail`, or both; `promotion`, `city_fund`, or both. */
  readonly level: string | null;
  readonly fund: string | null;
};

/** Rows of one kind that fed a number, and the days `/api/rows` lists them by. */
export type Batch = {
  readonly kind: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly fed: readonly Fed[];
};
