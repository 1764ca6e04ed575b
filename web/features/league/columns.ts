/** The league's columns: what a cell explains, and what it is sorted by. */
import type { VisitsBlock } from "../../../shared/contract/performance.ts";
import type { CellView } from "./cell-view.ts";
import type { LeagueRow } from "./league-row.ts";

export const columnIds = [
  "name",
  "strip",
  "completion",
  "delta",
  "share",
  "growth",
  "spark",
  "price",
  "money",
  "visits",
] as const;
export type ColumnId = (typeof columnIds)[number];

/** The field `/api/explain` accounts for; the others have no account of their own. */
const explainedField: Partial<Record<ColumnId, string>> = {
  strip: "sales.actual",
  completion: "sales.completion",
  delta: "sales.planToDate",
  share: "share.vsProvincePp",
  growth: "sales.growth",
  money: "promotion.useRate",
  visits: "visits.onCycleRate",
};

/** The field of one line's cell: incidents are explained by the graver ones that are open. */
export function fieldOf(column: ColumnId, { row }: LeagueRow): string | undefined {
  if (column !== "price" || row.incidents === null) return explainedField[column];
  return row.incidents.critical > 0 ? "incidents.critical" : "incidents.warning";
}

/** What stands under a column's name: of which period it is, and what its marks mean. */
export function underHead(column: ColumnId, { t, sharePeriod }: CellView): string | null {
  if (column === "share") return sharePeriod;
  return column === "growth" ? t("league.arrows") : null;
}

/** A number to sort by; null sorts last, whatever the direction. The name is compared as text. */
export const sortValue: Partial<Record<ColumnId, (office: LeagueRow) => number | null>> = {
  strip: ({ row }) => row.sales.actual,
  completion: ({ row }) => row.sales.completion,
  delta: ({ delta }) => delta,
  share: ({ shareRow }) => shareRow.share?.vsProvincePp ?? null,
  growth: ({ row }) => row.sales.growth,
  price: ({ row }) =>
    row.incidents === null ? null : row.incidents.critical * 10_000 + row.incidents.warning,
  money: ({ row }) => row.promotion?.useRate ?? null,
  visits: (office) => visitsOf(office)?.onCycleRate ?? null,
};

/** The office's visits; null for a row that counts a person's. */
export function visitsOf({ row }: LeagueRow): VisitsBlock | null {
  return row.visits !== null && "onCycleRate" in row.visits ? row.visits : null;
}

/** Columns made of sales: there a lagging office stands after those whose number is whole. */
export const salesColumns: ReadonlySet<ColumnId> = new Set([
  "strip",
  "completion",
  "delta",
  "growth",
]);
