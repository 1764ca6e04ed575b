/** Offices against their province, ready to be pinned. */
import type { PerformanceAnswer, PerformanceRow } from "../../../shared/contract/performance.ts";
import type { PinRow } from "../../charts/pin-chart-spec.ts";

export type PinOptions = {
  /** Code of the reader's own office; null where the page is about several. */
  readonly own: string | null;
  readonly reasonText: (row: PerformanceRow, field: string) => string;
};

/** One pin an office: the largest gain on its province first, those without a number last. */
export function pinRows(rows: readonly PerformanceRow[], options: PinOptions): PinRow[] {
  const value = (row: PinRow) => row.vsProvincePp ?? Number.NEGATIVE_INFINITY;
  return rows
    .map((row) => ({
      key: row.code,
      label: row.name,
      changePp: row.share?.changePp ?? null,
      vsProvincePp: row.share?.vsProvincePp ?? null,
      reason:
        (row.share?.vsProvincePp ?? null) === null
          ? options.reasonText(row, "share.vsProvincePp")
          : null,
      own: row.code === options.own,
      judged: !row.sales.lagging,
    }))
    .sort((a, b) => value(b) - value(a) || (a.key < b.key ? -1 : 1));
}

/** Those furthest above and below their province, `most` in all; everybody where they are no more. */
export function pinEnds(rows: readonly PinRow[], most: number): PinRow[] {
  const known = rows.filter(({ vsProvincePp }) => vsProvincePp !== null);
  if (known.length <= most) return known;
  const top = Math.ceil(most / 2);
  return [...known.slice(0, top), ...known.slice(known.length - (most - top))];
}

/** Rows under their province's code, in the order of the answer. */
export function byProvince(answer: PerformanceAnswer): ReadonlyMap<string, PerformanceRow[]> {
  const provinces = new Map<string, PerformanceRow[]>();
  for (const row of answer.rows) {
    const code = row.provinceCode ?? "";
    provinces.set(code, [...(provinces.get(code) ?? []), row]);
  }
  return provinces;
}

/** True when some office of the answer can say how its share changed. */
export function hasShare({ rows }: PerformanceAnswer): boolean {
  return rows.some((row) => (row.share?.changePp ?? null) !== null);
}
