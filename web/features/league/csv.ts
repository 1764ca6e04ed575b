/** The league as a file: raw numbers in yuan, ratios as ratios, one row an office, nulls empty. */
import { csvFile } from "../../../shared/csv.ts";
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import type { Texts } from "../../../shared/i18n/zh-Hant.ts";
import { rawYuan } from "../../format/raw-yuan.ts";
import { visitsOf } from "./columns.ts";
import type { LeagueRow, OfficeState } from "./league-row.ts";

export type CsvTexts = {
  heads: Texts["csv"];
  /** What the money columns are in: yuan, whatever the page shows. */
  yuan: string;
  states: Record<OfficeState, string>;
};

/** The file's text. The order of the rows is the order shown. */
export function leagueCsv(
  answer: PerformanceAnswer,
  rows: readonly LeagueRow[],
  { heads, yuan, states }: CsvTexts,
): string {
  const columns: readonly [string, (office: LeagueRow) => string | number | null][] = [
    [heads.office, ({ row }) => row.code],
    [heads.name, ({ row }) => row.name],
    [heads.province, ({ provinceName }) => provinceName],
    [heads.period, () => answer.period.key],
    [heads.on, () => answer.on],
    [heads.unit, () => yuan],
    [heads.plan, ({ row }) => yuanText(row.sales.plan)],
    [heads.actual, ({ row }) => yuanText(row.sales.actual)],
    [heads.due, ({ row }) => yuanText(row.sales.planToDate)],
    [heads.delta, ({ delta }) => yuanText(delta)],
    [heads.gap, ({ row }) => yuanText(row.sales.gap)],
    [heads.prior, ({ row }) => yuanText(row.sales.prior)],
    [heads.completion, ({ row }) => row.sales.completion],
    [heads.expected, ({ row }) => row.sales.expectedCompletion],
    [heads.growth, ({ row }) => row.sales.growth],
    [heads.shareVsProvince, ({ row }) => row.share?.vsProvincePp ?? null],
    [heads.critical, ({ row }) => row.incidents?.critical ?? null],
    [heads.warning, ({ row }) => row.incidents?.warning ?? null],
    [heads.useRate, ({ row }) => row.promotion?.useRate ?? null],
    [heads.onCycleRate, (office) => visitsOf(office)?.onCycleRate ?? null],
    [heads.through, ({ row }) => row.sales.through],
    [heads.state, ({ state }) => states[state]],
    [heads.ledger, () => answer.ledger],
  ];
  return csvFile([
    columns.map(([head]) => head),
    ...rows.map((office) => columns.map(([, cell]) => cell(office))),
  ]);
}

/** `rawYuan` of what is there; an empty cell of what is not. */
export function yuanText(minor: number | null): string | null {
  return minor === null ? null : rawYuan(minor);
}
