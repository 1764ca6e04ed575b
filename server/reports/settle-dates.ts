import { monthOf } from "../../shared/calendar/month.ts";
import { parsePeriod, type Period } from "../../shared/calendar/period.ts";
import { AppError } from "../errors.ts";

/** The period and the business date a question stands for, by the defaults of contract 0 and 3. */
export function settleDates(
  query: { readonly period: string | null; readonly on: string | null },
  through: string | null,
): { readonly period: Period; readonly on: string } {
  const on = query.on ?? through;
  const key = query.period ?? (on === null ? null : monthOf(on));
  if (key === null) throw new AppError("performance.no_period");
  const period = parsePeriod(key);
  if (!period)
    throw new AppError("request.bad_parameter", {
      parameter: "period",
      reason: "malformed",
      value: key,
    });
  return { period, on: on ?? period.end };
}
