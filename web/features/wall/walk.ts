/** Walking the offices of a wall with ↑ and ↓, and back to the whole at either end. */
import type { ReferenceAnswer } from "../../../shared/contract/reference.ts";

export type WalkOffice = { readonly code: string; readonly name: string };

/**
 * The offices of a wall's own scope (null = the company) that were open on some day of the span, in the
 * order the server lists them. A wall of one office has none to walk to.
 */
export function walkOffices(
  { rows }: ReferenceAnswer,
  options: { readonly home: string | null; readonly from: string; readonly to: string },
): readonly WalkOffice[] {
  const { home, from, to } = options;
  if (home?.startsWith("office:")) return [];
  return rows
    .filter(
      (row) => home === null || home === "company" || home === `province:${row["province_code"]}`,
    )
    .filter(({ opened_on: opened }) => !opened || String(opened) <= to)
    .filter(({ closed_on: closed }) => !closed || String(closed) >= from)
    .map((row) => ({ code: String(row["office_code"]), name: String(row["office_name"]) }));
}

/** The next office down (+1) or up (−1); null = the whole, which lies before the first and after the last. */
export function nextOffice(
  offices: readonly WalkOffice[],
  at: string | null,
  by: 1 | -1,
): string | null {
  const stops = [null, ...offices.map(({ code }) => code)];
  // A code that is not among them (closed since the link was made) counts as the whole.
  const index = Math.max(0, stops.indexOf(at));
  return stops.at((index + by) % stops.length) ?? null;
}
