import type {
  PerformanceAnswer,
  PerformanceBy,
  PerformanceRow,
} from "../../shared/contract/performance.ts";
import type { Reading } from "../access/reading.ts";
import { AppError } from "../errors.ts";
import { currency } from "./currency.ts";
import { dataThrough } from "../rollups/data-through.ts";
import { workdaysLeft, workdaysPassed } from "../metrics/pace.ts";
import { selectWorkCalendar } from "../rollups/workdays.ts";
import { periodContext } from "./context.ts";
import { groupBy } from "./group-by.ts";
import { readOfficeFacts } from "./performance-facts.ts";
import { readOtherParts } from "./performance-other.ts";
import { makeBoard, officeRow, totalRow } from "./performance-rows.ts";
import type { Board } from "./performance-rows.ts";
import { ownTotal, staffRows } from "./performance-staff.ts";
import { settleDates } from "./settle-dates.ts";

export type PerformanceQuery = {
  /** A period key; null = the month of `on`. */
  readonly period: string | null;
  readonly by: PerformanceBy;
  /** The business date; null = dataThrough, and without any sales the period's last day. */
  readonly on: string | null;
  /** null = all sales and plans, all blocks. */
  readonly category: string | null;
};

/**
 * A period of the scope's offices against plan, last year and the province (contract 3).
 * Errors: `performance.no_period` when neither a period nor a date is given and there are no sales;
 * `request.bad_parameter` for a key that is no period.
 */
export async function performanceReport(
  reading: Reading,
  query: PerformanceQuery,
): Promise<PerformanceAnswer> {
  // A person's own rows make no board of an office.
  if (reading.staff !== null && query.by !== "staff") throw new AppError("access.denied");
  const [through, calendar] = await Promise.all([
    dataThrough(reading),
    selectWorkCalendar(reading),
  ]);
  const { period, on } = settleDates(query, through);
  const context = periodContext(reading, { period, on, calendar });
  const head = {
    period: { key: period.key, start: period.start, end: period.end },
    on,
    workdays: { passed: workdaysPassed(context), left: workdaysLeft(context) },
    dataThrough: through,
    ledger: reading.ledger,
    currency,
    by: query.by,
    scope: reading.scope,
  };
  if (reading.staff !== null) {
    const rows = await staffRows(reading, context, query.category);
    return { ...head, rows, total: ownTotal(rows, context) };
  }
  const [facts, other] = await Promise.all([
    readOfficeFacts(reading, context, query.category),
    query.category === null ? readOtherParts(reading, context) : null,
  ]);
  const board = makeBoard({ reading, context, facts, other });
  return {
    ...head,
    rows:
      query.by === "staff"
        ? await staffRows(reading, context, query.category)
        : rowsOf(board, query.by),
    total: totalRow(board, { code: "total", name: "total", provinceCode: null }, context.offices),
  };
}

function rowsOf(board: Board, by: Exclude<PerformanceBy, "staff">): PerformanceRow[] {
  const { offices } = board.context;
  if (by === "office") return offices.map((office) => officeRow(board, office));
  if (by === "company") {
    return [
      withoutCount(
        totalRow(board, { code: "company", name: "company", provinceCode: null }, offices),
      ),
    ];
  }
  return [...groupBy(offices, (office) => office.province_code)].map(([code, group]) =>
    withoutCount(
      totalRow(board, { code, name: group[0]?.province_name ?? code, provinceCode: code }, group),
    ),
  );
}

function withoutCount({ counted: _, ...row }: ReturnType<typeof totalRow>): PerformanceRow {
  return row;
}
