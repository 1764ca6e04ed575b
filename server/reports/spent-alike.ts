import type { Reading } from "../access/reading.ts";
import type { Asked } from "../rollups/asked.ts";
import { selectNewestSpendDay } from "../rollups/newest-spend-day.ts";

/** Kinds of which an import may change what promotion money is made of. */
const spendKinds: ReadonlySet<string> = new Set(["offices", "promotions", "promo_spend"]);

/**
 * Whether two questions about one period, at ledger numbers with an import of `kind` between them, find the
 * same money spent: no programme and no voucher came between, and both or neither ask for the days that have any.
 */
export function spentAlike(
  kind: string,
  db: Reading["db"],
): (one: Asked, other: Asked) => Promise<boolean> {
  if (spendKinds.has(kind)) return async () => false;
  let newest: Promise<string | null> | null = null;
  return async (one, other) => {
    const last = await (newest ??= selectNewestSpendDay(db));
    const nameOf = ({ on, offices }: Asked): string =>
      [
        last === null || last < on ? last : on,
        ...offices.map(({ office_code }) => office_code),
      ].join(" ");
    return nameOf(one) === nameOf(other);
  };
}
