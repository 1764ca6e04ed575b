/** The moves of contract 1, from the oracle's boards before and after. */
import type { Company } from "../oracle/company.ts";
import { performanceOf } from "../oracle/performance.ts";
import { newestSale } from "../oracle/question.ts";

/** What differs on the boards of the month, quarter and year of the newest sale, as the report writes it. */
export function movesBetween(before: Company, after: Company): string[] {
  const through = newestSale(after) ?? newestSale(before);
  if (through === null) return [];
  const [year, month] = [through.slice(0, 4), Number(through.slice(5, 7))];
  return [through.slice(0, 7), `${year}Q${Math.ceil(month / 3)}`, year].flatMap((period) => {
    const [old, now] = [boardOf(before, period), boardOf(after, period)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((place) => {
      const [was, is] = [old.get(place) ?? null, now.get(place) ?? null];
      const [code, field] = place.split(" ");
      return was === is ? [] : [JSON.stringify({ period, code, field, before: was, after: is })];
    });
  });
}

const boardFields = [
  "sales.plan",
  "sales.actual",
  "sales.completion",
  "promotion.spent",
  "price.compliance",
  "incidents.critical",
  "incidents.warning",
];

function boardOf(company: Company, period: string): Map<string, number> {
  const board = new Map<string, number>();
  for (const row of performanceOf(company, { period }).rows) {
    for (const field of boardFields) {
      const [block = "", name = ""] = field.split(".");
      const value = (row[block] as Record<string, number | null>)[name];
      if (typeof value === "number") board.set(`${row["code"] as string} ${field}`, value);
    }
  }
  return board;
}
