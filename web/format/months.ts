/** Months that follow each other, in short: 1–8 月, Jan–Aug; one alone is itself. */
import type { Language } from "../../shared/i18n/language.ts";
import { formatPeriodShort } from "./day.ts";

/** Of `YYYY-MM` in their order; "" for none. */
export function formatMonths(months: readonly string[], language: Language): string {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return "";
  const to = formatPeriodShort(last, language);
  if (first === last) return to;
  const from = formatPeriodShort(first, language);
  // A line does not end after the dash.
  return language === "en" ? `${from}–\u2060${to}` : `${from.split(/\s/)[0]}–\u2060${to}`;
}
