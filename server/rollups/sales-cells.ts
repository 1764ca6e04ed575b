import type { SalesSum } from "../metrics/sales.ts";

/** One line of a sales query: whose sales (an office's, a person's), in which month, their sums. */
export type SalesCell = SalesSum & { readonly member: string; readonly at: string };

/** Member → month → sums of the whole month, or of the days of it that were asked for. */
export type SalesCells = ReadonlyMap<string, ReadonlyMap<string, SalesSum>>;

/** Cells by member, then by month; cells of one place are added, those without rows are left out. */
export function cellsByMember(cells: Iterable<SalesCell>): SalesCells {
  const members = new Map<string, Map<string, SalesSum>>();
  for (const cell of cells) {
    if (cell.rows === 0) continue;
    let own = members.get(cell.member);
    if (!own) members.set(cell.member, (own = new Map()));
    const known = own.get(cell.at);
    own.set(cell.at, known ? addSales([known, cell]) : cell);
  }
  return members;
}

/** Several sums in one. */
export function addSales(list: Iterable<SalesSum>): SalesSum {
  const sum = { amount: 0, negative: 0, rows: 0 };
  for (const { amount, negative, rows } of list) {
    sum.amount += amount;
    sum.negative += negative;
    sum.rows += rows;
  }
  return sum;
}
