/** An office as the league shows it: the server's row, and what follows from it by comparison alone. */
import type { PerformanceAnswer, PerformanceRow } from "../../../shared/contract/performance.ts";
import { commonSuffix } from "./short-names.ts";

/** `lagging` is never judged; `missing` and `notBegun` have nothing to judge. */
export type OfficeState = "reported" | "lagging" | "missing" | "notBegun";

export type LeagueRow = {
  row: PerformanceRow;
  /** Δ 應達 in 分; null where either side is. */
  delta: number | null;
  state: OfficeState;
  isNew: boolean;
  provinceName: string;
  /** The name without what every name of the league ends in. */
  shortName: string;
  /** Where its market share stands: its own row, or that of the year when the period is too young. */
  shareRow: PerformanceRow;
};

export type OfficeFacts = { openedOn: string | null; provinceName: string };

/** Δ 應達: actual − plan to date, two amounts of the same row, in 分. Null where either is null. */
export function deltaToDate(sales: PerformanceRow["sales"]): number | null {
  return sales.actual === null || sales.planToDate === null
    ? null
    : sales.actual - sales.planToDate;
}

/** What the row can say about itself. */
export function stateOf(row: PerformanceRow): OfficeState {
  if (row.reasons["sales.actual"] === "not_begun") return "notBegun";
  if (row.sales.actual === null) return "missing";
  return row.sales.lagging ? "lagging" : "reported";
}

/** Opened within the year up to `on`: it has no full year behind it to be compared with. */
export function isNewOn(openedOn: string | null, on: string): boolean {
  if (openedOn === null || openedOn > on) return false;
  const yearBefore = `${String(Number(on.slice(0, 4)) - 1).padStart(4, "0")}${on.slice(4)}`;
  return openedOn > yearBefore;
}

/**
 * True when no office can say its market share here: it needs whole months, and a month still running has
 * none. The league then shows the share of the year, and says so.
 */
export function lacksShare(answer: PerformanceAnswer): boolean {
  return (
    answer.period.key.length > 4 &&
    answer.rows.some((row) => row.reasons["share.vsProvincePp"] === "no_whole_month") &&
    answer.rows.every((row) => (row.share?.vsProvincePp ?? null) === null)
  );
}

/** The league's rows in the server's order. */
export function leagueRows(
  answer: PerformanceAnswer,
  facts: ReadonlyMap<string, OfficeFacts>,
  shareAnswer: PerformanceAnswer | null,
): LeagueRow[] {
  const shares = new Map(shareAnswer?.rows.map((row) => [row.code, row]));
  const suffix = commonSuffix(answer.rows.map((row) => row.name));
  return answer.rows.map((row) => ({
    row,
    shareRow: shares.get(row.code) ?? row,
    shortName: row.name.slice(0, row.name.length - suffix.length),
    delta: deltaToDate(row.sales),
    state: stateOf(row),
    isNew: isNewOn(facts.get(row.code)?.openedOn ?? null, answer.on),
    provinceName: facts.get(row.code)?.provinceName ?? row.provinceCode ?? "",
  }));
}
