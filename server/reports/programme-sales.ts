import { monthOf, monthStart } from "../../shared/calendar/month.ts";
import type { Reading } from "../access/reading.ts";
import { baselineSpan } from "../metrics/promotion-effect.ts";
import type { ProgrammeSales } from "../metrics/promotion-effect.ts";
import {
  selectCategorySoldBefore,
  selectOfficeCategoryDays,
  selectOfficeDays,
  selectSoldBefore,
} from "../rollups/programme-sales.ts";
import type { SalesOwner } from "../rollups/programme-sales.ts";
import { groupBy } from "./group-by.ts";

type Ended = SalesOwner & { readonly start_on: string; readonly end_on: string };

/**
 * The sales that the effect of some programmes is judged by, of each one's office and category. They are
 * read together from the first of a month on, so that the month sums can say what was sold before.
 */
export async function readProgrammeSales(
  reading: Reading,
  programmes: readonly Ended[],
): Promise<(owner: SalesOwner) => ProgrammeSales> {
  const starts = programmes.map((one) => baselineSpan(one).from).sort();
  const ends = programmes.map((one) => one.end_on).sort();
  const [first, to] = [starts[0], ends.at(-1)];
  if (first === undefined || to === undefined) return () => nothing;
  const month = monthOf(first);
  const days = { from: monthStart(month), to };
  const officesOf = (list: readonly Ended[]) => {
    const codes = new Set(list.map((one) => one.office_code));
    return reading.offices.filter((office) => codes.has(office.office_code));
  };
  const plain = officesOf(programmes.filter((one) => one.category === null));
  const named = officesOf(programmes.filter((one) => one.category !== null));
  const categories = [...new Set(programmes.flatMap((one) => one.category ?? []))];
  const [sold, before] = await Promise.all([
    Promise.all([
      plain.length > 0 ? selectOfficeDays(reading, plain, days) : [],
      named.length > 0 ? selectOfficeCategoryDays(reading, named, { days, categories }) : [],
    ]),
    Promise.all([
      plain.length > 0 ? selectSoldBefore(reading, plain, month) : [],
      named.length > 0 ? selectCategorySoldBefore(reading, named, { month, categories }) : [],
    ]),
  ]);
  const daysOf = groupBy(sold.flat(), keyOf);
  const soldBefore = new Set(before.flat().map(keyOf));
  return (owner) => ({
    days: daysOf.get(keyOf(owner)) ?? [],
    soldBefore: soldBefore.has(keyOf(owner)),
  });
}

const nothing: ProgrammeSales = { days: [], soldBefore: false };
/** A category is never empty, so that an empty one can stand for all. */
const keyOf = ({ office_code, category }: SalesOwner): string =>
  `${office_code}\u0000${category ?? ""}`;
