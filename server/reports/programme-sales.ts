import type { Reading } from "../access/reading.ts";
import { baselineSpan } from "../metrics/promotion-effect.ts";
import type { ProgrammeSales } from "../metrics/promotion-effect.ts";
import { selectCategoryWindows } from "../rollups/programme-category-sales.ts";
import { selectOfficeWindows } from "../rollups/programme-sales.ts";
import type { ProgrammeWindow } from "../rollups/programme-sales.ts";
import { groupBy } from "./group-by.ts";

type Ended = Omit<ProgrammeWindow, "before"> & { readonly category: string | null };

/** The sales that the effect of each programme is judged by, of its office and category, by its code. */
export async function readProgrammeSales(
  reading: Reading,
  programmes: readonly Ended[],
): Promise<ReadonlyMap<string, ProgrammeSales>> {
  // A category is never empty, so that an empty one can stand for all sales.
  const groups = groupBy(programmes, (one) => one.category ?? "");
  const sold = await Promise.all(
    [...groups].map(([category, list]) => {
      const windows = list.map((one) => ({ ...one, before: baselineSpan(one).from }));
      return category === ""
        ? selectOfficeWindows(reading, windows)
        : selectCategoryWindows(reading, windows, category);
    }),
  );
  return new Map(
    sold
      .flat()
      .map(({ promo_code, baseline, sales, known }) => [
        promo_code,
        { baseline, sales, soldBefore: known === 1 },
      ]),
  );
}
