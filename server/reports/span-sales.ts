import { splitSpan } from "../../shared/calendar/span.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import type { SalesSum } from "../metrics/sales.ts";
import { selectCategoryDays } from "../rollups/sales-category-days.ts";
import { selectCategoryMonths } from "../rollups/sales-category-months.ts";
import { addSales } from "../rollups/sales-cells.ts";
import type { SalesCells } from "../rollups/sales-cells.ts";
import { selectSalesDays } from "../rollups/sales-days.ts";
import { selectSalesMonths } from "../rollups/sales-months.ts";

/** Which sales: all; those of one category; those without a sku, which belong to no category. */
export type SalesKind = { readonly all: true } | { readonly category: string | null };

/**
 * Sales of a span that starts with a month, by office and month: whole months from the month sums, the
 * month it breaks off in from its days. null = no days at all.
 */
export async function readSpanSales(
  reading: Reading,
  span: Span | null,
  kind: SalesKind,
): Promise<SalesCells> {
  if (!span) return new Map();
  const { months, days } = splitSpan(span);
  const none = Promise.resolve<SalesCells>(new Map());
  const [whole, broken] = await Promise.all(
    "all" in kind
      ? [
          months ? selectSalesMonths(reading, months) : none,
          days ? selectSalesDays(reading, days) : none,
        ]
      : [
          months ? selectCategoryMonths(reading, months, kind.category) : none,
          days ? selectCategoryDays(reading, days, kind.category) : none,
        ],
  );
  return joinCells([whole, broken]);
}

/** Cells of disjoint months in one map. */
export function joinCells(list: readonly SalesCells[]): SalesCells {
  const joined = new Map<string, Map<string, SalesSum>>();
  for (const cells of list) {
    for (const [member, own] of cells) {
      const known = joined.get(member);
      if (known) for (const [month, sum] of own) known.set(month, sum);
      else joined.set(member, new Map(own));
    }
  }
  return joined;
}

/** One member's sums of all its months. */
export function sumOf(own: ReadonlyMap<string, SalesSum> | undefined): SalesSum {
  return addSales(own?.values() ?? []);
}
