import type { ChartTable } from "../../charts/notation/chart-table.ts";
import type { OriginOf } from "../../ui/origin.tsx";

/**
 * The number a point of a chart stands for: the cell where each is a point, else the first number of its
 * row that has an account. Null where there is none.
 */
export function pointOrigin(
  table: ChartTable,
  point: number,
  origin: OriginOf | undefined,
): ReturnType<OriginOf> {
  const across = table.pointsAreCells ? table.columns.length : 1;
  const row = table.rows[Math.floor(point / across)];
  if (!row || !origin) return null;
  const columns = table.columns.map(({ key }, index) => ({ key, cell: row.cells[index] }));
  const meant = table.pointsAreCells
    ? columns.slice(point % across, (point % across) + 1)
    : columns;
  for (const { key, cell } of meant) {
    const number = typeof cell?.raw === "number" ? origin(row.key, key) : null;
    if (number !== null) return number;
  }
  return null;
}
