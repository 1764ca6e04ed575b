import { addMonths, monthEnd, monthOf, monthsBetween } from "../../shared/calendar/month.ts";
import { monthPeriod } from "../../shared/calendar/period.ts";
import { spanTo } from "../../shared/calendar/span.ts";
import type { SeriesAnswer } from "../../shared/contract/series.ts";
import { AppError } from "../errors.ts";
import type { OfficeRow } from "../store/tables.ts";
import { officesInAnswer } from "./context.ts";
import { groupBy } from "./group-by.ts";

export type Series = SeriesAnswer["series"];
export type SeriesBy = SeriesAnswer["by"];

/** What every series is asked: whose, which months, up to which day. */
export type SeriesQuestion = {
  readonly by: SeriesBy;
  /** First and last month. */
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly category: string | null;
  readonly sku: string | null;
  readonly level: string | null;
};

/** More months than this are a slip of the keyboard, or an attempt to keep the server busy. */
const mostMonths = 240;

/**
 * The months and the date of a series: by default the 24 months to `on`, `on` the newest date with sales,
 * and without any sales the last day of `to`. Errors: `performance.no_period` when nothing says when,
 * `request.bad_parameter` for months in the wrong order or too many.
 */
export function settleMonths(
  asked: { readonly from: string | null; readonly to: string | null; readonly on: string | null },
  through: string | null,
): { readonly from: string; readonly to: string; readonly on: string } {
  const known = asked.on ?? through;
  const reached = known === null ? null : monthOf(known);
  const later =
    reached !== null && asked.from !== null && asked.from > reached ? asked.from : reached;
  const to = asked.to ?? later ?? asked.from;
  if (to === null) throw new AppError("performance.no_period");
  const from = asked.from ?? addMonths(to, -23);
  if (from > to)
    throw new AppError("request.bad_parameter", {
      parameter: "from",
      reason: "malformed",
      value: from,
    });
  if (from < addMonths(to, 1 - mostMonths)) {
    throw new AppError("request.bad_parameter", {
      parameter: "from",
      reason: "malformed",
      value: from,
      mostMonths,
    });
  }
  return { from, to, on: known ?? monthEnd(to) };
}

/** One line of a series and the offices it stands for. */
export type SeriesGroup = {
  readonly code: string;
  readonly name: string;
  readonly offices: readonly OfficeRow[];
};

/** The lines of a series: each office of the scope, each province, or all of them as one. */
export function seriesGroups(offices: readonly OfficeRow[], by: SeriesBy): readonly SeriesGroup[] {
  if (by === "company") return [{ code: "company", name: "company", offices }];
  if (by === "office") {
    return offices.map((office) => ({
      code: office.office_code,
      name: office.office_name,
      offices: [office],
    }));
  }
  return [...groupBy(offices, (office) => office.province_code)].map(([code, group]) => ({
    code,
    name: group[0]?.province_name ?? code,
    offices: group,
  }));
}

/** Each month of the series with the codes of the offices that are in its answer. */
export function officesByMonth(
  offices: readonly OfficeRow[],
  { from, to, on }: Pick<SeriesQuestion, "from" | "to" | "on">,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    monthsBetween(from, to).map((month) => {
      const period = monthPeriod(month);
      const inAnswer = officesInAnswer(offices, { period, span: spanTo(period, on) });
      return [month, new Set(inAnswer.map((office) => office.office_code))];
    }),
  );
}
