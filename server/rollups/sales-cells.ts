import type { SalesSum } from "../metrics/sales.ts";

/** One line of a sales query: a member (an office, or an office and a person), its month or day, its sums. */
export type SalesCell = SalesSum & { readonly member: string; readonly at: string };

/** Member → month or day → sums. */
export type SalesCells = ReadonlyMap<string, ReadonlyMap<string, SalesSum>>;

/** Cells by member, then by month or day. Cells without rows (all taken back) are left out. */
export function cellsByMember(cells: readonly SalesCell[]): SalesCells {
  const members = new Map<string, Map<string, SalesSum>>();
  for (const cell of cells) {
    if (cell.rows === 0) continue;
    let own = members.get(cell.member);
    if (!own) members.set(cell.member, (own = new Map()));
    own.set(cell.at, cell);
  }
  return members;
}
