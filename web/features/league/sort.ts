import type { Language } from "../../../shared/i18n/language.ts";
import { compareNames } from "../../format/collate.ts";
import { columnIds, salesColumns, sortValue, type ColumnId } from "./columns.ts";
import type { LeagueRow } from "./league-row.ts";

export type Sort = { column: ColumnId; direction: "asc" | "desc" };

/** Worst first: who needs attention stands on top. */
export const defaultSort: Sort = { column: "delta", direction: "asc" };

/** A sort from the address (`growth.desc`); the default for anything else. */
export function readSort(text: string | undefined): Sort {
  const [column, direction] = (text ?? "").split(".");
  const known = columnIds.find((id) => id === column && (id === "name" || sortValue[id]));
  return known && (direction === "asc" || direction === "desc")
    ? { column: known, direction }
    : defaultSort;
}

/** For the address; undefined where it is the default. */
export function writeSort({ column, direction }: Sort): string | undefined {
  const standard = column === defaultSort.column && direction === defaultSort.direction;
  return standard ? undefined : `${column}.${direction}`;
}

/** The sort after a click on a column: the other direction, or the one that shows the worst first. */
export function nextSort(before: Sort, column: ColumnId): Sort {
  if (before.column === column) {
    return { column, direction: before.direction === "asc" ? "desc" : "asc" };
  }
  return { column, direction: column === "price" || column === "money" ? "desc" : "asc" };
}

/**
 * Sorted, in both directions with what is whole first, then the lagging (in sales columns), then what
 * has no value, then who has not reported. Equal values keep the order of their codes.
 */
export function sortRows(rows: readonly LeagueRow[], sort: Sort, language: Language): LeagueRow[] {
  const sign = sort.direction === "asc" ? 1 : -1;
  const value = sortValue[sort.column];
  const byCode = (a: LeagueRow, b: LeagueRow) =>
    a.row.code < b.row.code ? -1 : a.row.code > b.row.code ? 1 : 0;
  if (!value) {
    return [...rows].sort(
      (a, b) => sign * compareNames(a.row.name, b.row.name, language) || byCode(a, b),
    );
  }
  const rank = (office: LeagueRow) => {
    if (office.state === "missing") return 3;
    if (value(office) === null) return 2;
    return salesColumns.has(sort.column) && office.state === "lagging" ? 1 : 0;
  };
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || sign * ((value(a) ?? 0) - (value(b) ?? 0)) || byCode(a, b),
  );
}
