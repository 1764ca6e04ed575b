/** Whose numbers the page shows: an office's own row, or the total of its scope. */
import type { PerformanceAnswer, PerformanceRow } from "../../../shared/contract/performance.ts";
import type { ReasonCode } from "../../../shared/contract/values.ts";

export type Subject = {
  readonly row: PerformanceRow;
  /** As `/api/explain` is asked: `office:GZ01` or `total`. */
  readonly key: string;
  readonly period: PerformanceAnswer["period"];
  readonly on: string;
  /** Working days of the period after `on`. */
  readonly workdaysLeft: number;
  /** The offices of the scope. */
  readonly offices: readonly PerformanceRow[];
};

export function subjectOf(answer: PerformanceAnswer): Subject {
  const { period, on, scope, rows, total } = answer;
  const given = { period, on, workdaysLeft: answer.workdays.left, offices: rows };
  const only = scope.startsWith("office:") ? rows[0] : undefined;
  return only
    ? { row: only, key: `office:${only.code}`, ...given }
    : { row: total, key: "total", ...given };
}

/** Why a field has no number. */
export function reasonOf(row: PerformanceRow, field: string): ReasonCode | "unknown" {
  return row.reasons[field] ?? "unknown";
}

/** Δ 應達: actual − plan to date, two amounts of the same row, in 分. Null where either is null. */
export function deltaDue({ sales }: PerformanceRow): number | null {
  return sales.actual === null || sales.planToDate === null
    ? null
    : sales.actual - sales.planToDate;
}
