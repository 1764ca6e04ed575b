import type { SeriesAnswer } from "../../../shared/contract/series.ts";

/** Monthly sales per office code, in order of time; empty until the series has come. */
export function sparksOf(
  answer: SeriesAnswer | undefined,
): ReadonlyMap<string, readonly (number | null)[]> {
  const sparks = new Map<string, readonly (number | null)[]>();
  for (const { code, points } of answer?.series ?? []) {
    sparks.set(
      code,
      points.map((point) => ("actual" in point ? point.actual : null)),
    );
  }
  return sparks;
}
