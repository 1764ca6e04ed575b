/** Where the numbers of a total cover different offices: see format/compared.ts. */
import type { TierMonth } from "../../charts/three-tier-spec.ts";
import { agree, writeCompared } from "../../format/compared.ts";
import type { Subject } from "./subject.ts";

/** 22/24: how many of the offices are in the completion; null where it covers all that the amounts do. */
export function comparedOffices({ row, offices }: Subject): string | null {
  const compared = offices.filter(({ sales }) => sales.completion !== null).length;
  return writeCompared(row.sales, { compared, offices: offices.length });
}

/** The months whose ΔPL% is not their ΔPL by their plan. */
export function monthsApart(months: readonly TierMonth[]): TierMonth[] {
  return months.filter(
    ({ plan, delta, deltaRatio }) =>
      plan !== null &&
      delta !== null &&
      deltaRatio !== null &&
      !agree(deltaRatio * plan, delta, plan),
  );
}
