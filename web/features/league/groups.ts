import type { PerformanceAnswer, PerformanceRow } from "../../../shared/contract/performance.ts";
import { deltaToDate, stateOf, type LeagueRow } from "./league-row.ts";
import type { Sort } from "./sort.ts";
import { sortRows } from "./sort.ts";
import type { Language } from "../../../shared/i18n/language.ts";

/** A line of the league: the total, a province's subtotal, or an office. */
export type LeagueLine =
  | { kind: "total"; key: string; office: LeagueRow }
  | { kind: "province"; key: string; office: LeagueRow; count: number }
  | { kind: "office"; key: string; office: LeagueRow };

/** A total or subtotal in the shape of an office, so that one row can draw it. */
export function summaryRow(row: PerformanceRow, shareRow: PerformanceRow = row): LeagueRow {
  const state = stateOf(row);
  return {
    row,
    delta: deltaToDate(row.sales),
    // A sum over many offices is not lagging because one of them is.
    state: state === "lagging" ? "reported" : state,
    isNew: false,
    shortName: row.name,
    shareRow,
    provinceName: row.name,
  };
}

/** The lines in order; grouped when the provinces' own rows are given. */
export function leagueLines(options: {
  answer: PerformanceAnswer;
  rows: readonly LeagueRow[];
  provinces: PerformanceAnswer | null;
  shareAnswer: PerformanceAnswer | null;
  sort: Sort;
  language: Language;
}): LeagueLine[] {
  const { answer, rows, provinces, shareAnswer, sort, language } = options;
  const lines: LeagueLine[] = [];
  if (answer.rows.length > 1) {
    lines.push({
      kind: "total",
      key: "total",
      office: summaryRow(answer.total, shareAnswer?.total),
    });
  }
  const sorted = sortRows(rows, sort, language);
  const office = (one: LeagueRow): LeagueLine => ({
    kind: "office",
    key: `office:${one.row.code}`,
    office: one,
  });
  if (!provinces) return [...lines, ...sorted.map(office)];
  for (const province of sortRows(
    provinces.rows.map((row) => summaryRow(row)),
    sort,
    language,
  )) {
    const members = sorted.filter((one) => one.row.provinceCode === province.row.code);
    if (members.length === 0) continue;
    lines.push({
      kind: "province",
      key: `province:${province.row.code}`,
      office: province,
      count: members.length,
    });
    lines.push(...members.map(office));
  }
  return lines;
}
