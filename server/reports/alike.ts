import type { Reading } from "../access/reading.ts";
import type { Asked } from "../rollups/asked.ts";
import { selectNewestDay, type DatedTable } from "../rollups/newest-day.ts";

/**
 * True when two questions about one period, at ledger numbers with one import between them, are answered by
 * the same rows: the import brings none of them, and both ask for the same of the days that have any.
 */
export type Alike = (one: Asked, other: Asked) => Promise<boolean>;

type Facts = {
  readonly table: DatedTable;
  /** Kinds of which an import may change what is made of these rows. */
  readonly kinds: readonly string[];
  /** First and last day that is asked for; null = none. */
  readonly days: (asked: Asked) => { readonly from: string; readonly to: string } | null;
};

const spends: Facts = {
  table: "promo_spend",
  kinds: ["offices", "promotions", "promo_spend"],
  days: ({ on }) => ({ from: "", to: on }),
};
const prices: Facts = {
  table: "price_observations",
  kinds: ["offices", "price_observations", "price_policies"],
  days: ({ span }) => span,
};

/** Of promotion money spent, with an import of `kind` in between. */
export const spendsAlike = (kind: string, db: Reading["db"]): Alike => alike(kind, db, spends);

/** Of prices seen. */
export const pricesAlike = (kind: string, db: Reading["db"]): Alike => alike(kind, db, prices);

function alike(kind: string, db: Reading["db"], { table, kinds, days }: Facts): Alike {
  if (kinds.includes(kind)) return async () => false;
  let newest: Promise<string | null> | null = null;
  return async (one, other) => {
    const last = await (newest ??= selectNewestDay(db, table));
    const nameOf = (asked: Asked): string => {
      const wanted = days(asked);
      if (wanted === null || last === null || last < wanted.from) return "";
      const to = last < wanted.to ? last : wanted.to;
      return [wanted.from, to, ...asked.offices.map(({ office_code }) => office_code)].join(" ");
    };
    return nameOf(one) === nameOf(other);
  };
}
