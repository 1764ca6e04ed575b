import type { ExplainAnswer } from "../../../shared/contract/explain.ts";

/** The first and last day an address of rows asks for; null when it names none. */
export function readDays(href: string): { from: string; to: string } | null {
  const search = new URLSearchParams(href.slice(href.indexOf("?") + 1));
  const from = search.get("from");
  const to = search.get("to");
  return from === null || to === null ? null : { from, to };
}

/**
 * The amount of an import as far as it is one part of the number: where rows of this year and of the last
 * were taken, their sum is neither of the two parts, and nobody could find it again. null = not said.
 */
export function amountOf(
  { kind, amount }: ExplainAnswer["imports"][number],
  rows: ExplainAnswer["rows"],
): number | null {
  const years = rows
    .filter((one) => one.kind === kind)
    .map(({ href }) => readDays(href)?.from.slice(0, 4));
  return new Set(years).size > 1 ? null : amount;
}
