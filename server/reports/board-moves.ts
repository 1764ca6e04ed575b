import type { Kysely } from "kysely";
import type { Move } from "../../shared/contract/imports.ts";
import type { PerformanceAnswer, PerformanceRow } from "../../shared/contract/performance.ts";
import { openReading } from "../access/gateway.ts";
import { periodsOf } from "../../shared/calendar/period.ts";
import type { Tables } from "../store/tables.ts";
import { performanceReport } from "./performance.ts";
import { dataThrough } from "../rollups/data-through.ts";

const longestList = 200;

/** The published numbers an import is held against (contract 1, `moves`). */
const fields: Readonly<Record<string, (row: PerformanceRow) => number | null>> = {
  "sales.plan": (row) => row.sales.plan,
  "sales.actual": (row) => row.sales.actual,
  "sales.completion": (row) => row.sales.completion,
  "promotion.spent": (row) => row.promotion?.spent ?? null,
  "price.compliance": (row) => row.price?.compliance ?? null,
  "incidents.critical": (row) => row.incidents?.critical ?? null,
  "incidents.warning": (row) => row.incidents?.warning ?? null,
};
const moneyFields = new Set(["sales.plan", "sales.actual", "promotion.spent"]);

/**
 * What differs on the boards of the month, quarter and year of dataThrough between two ledger numbers,
 * per office; each with the `on` it had by default. Largest money first, at most 200, and how many in all.
 */
export async function boardMoves(
  db: Kysely<Tables>,
  before: number,
  after: number,
): Promise<{ moves: Move[]; movesTotal: number }> {
  const through =
    (await dataThrough(await reading(db, after))) ?? (await dataThrough(await reading(db, before)));
  if (!through) return { moves: [], movesTotal: 0 };
  const moves: Move[] = [];
  for (const period of periodsOf(through)) {
    const [old, now] = [await answer(db, before, period), await answer(db, after, period)];
    const codes = new Set([...old.keys(), ...now.keys()]);
    for (const code of codes) {
      for (const [field, value] of Object.entries(fields)) {
        const [was, is] = [old.get(code), now.get(code)].map((row) => (row ? value(row) : null));
        if (was !== is) moves.push({ period, code, field, before: was ?? null, after: is ?? null });
      }
    }
  }
  moves.sort((a, b) => size(b) - size(a) || (order(a) < order(b) ? -1 : 1));
  return { moves: moves.slice(0, longestList), movesTotal: moves.length };
}

const size = (move: Move): number =>
  moneyFields.has(move.field) ? Math.abs((move.after ?? 0) - (move.before ?? 0)) : -1;
const order = (move: Move): string => `${move.period} ${move.code} ${move.field}`;

function reading(db: Kysely<Tables>, ledger: number) {
  return openReading({ db, head: ledger, ledger, scope: "company" });
}

async function answer(
  db: Kysely<Tables>,
  ledger: number,
  period: string,
): Promise<ReadonlyMap<string, PerformanceRow>> {
  const report: PerformanceAnswer = await performanceReport(await reading(db, ledger), {
    period,
    by: "office",
    on: null,
    category: null,
  });
  return new Map(report.rows.map((row) => [row.code, row]));
}
