/** Sales around programmes of all a programme's office sells: one line a programme. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Reading } from "../access/reading.ts";

/** A programme and the first day of its baseline, which ends the day before `start_on`. */
export type ProgrammeWindow = {
  readonly promo_code: string;
  readonly office_code: string;
  readonly before: string;
  readonly start_on: string;
  readonly end_on: string;
};

/** Σ amount of the baseline's days and of the programme's own, 分; whether anything was sold by `before`. */
export type WindowSales = {
  readonly promo_code: string;
  readonly baseline: number;
  readonly sales: number;
  /** 1 = yes. */
  readonly known: number;
};

/** As many are asked for at once: five or six parameters each. */
const mostWindows = 500;

/** All sales of each one's office, from the sums by day. */
export function selectOfficeWindows(
  reading: Reading,
  windows: readonly ProgrammeWindow[],
): Promise<readonly WindowSales[]> {
  const sum = (from: RawBuilder<unknown>) => sql`(select coalesce(sum(s.amount), 0)
    from sales_by_day as s where s.office_code = w.office and ${from}
      and s.ledger <= ${reading.ledger})`;
  return inBatches(windows, (some) =>
    sql<WindowSales>`
      with w(code, office, before, start, finish) as (${valuesOf(some)})
      select w.code as promo_code,
        ${sum(sql`s.day >= w.before and s.day < w.start`)} as baseline,
        ${sum(sql`s.day >= w.start and s.day <= w.finish`)} as sales,
        case when exists (select 1 from sales_by_day as s
          where s.office_code = w.office and s.day <= w.before and s.ledger <= ${reading.ledger}
          group by s.day having sum(s.row_count) > 0 limit 1) then 1 else 0 end as known
      from w
    `.execute(reading.db),
  );
}

/** The windows as rows of a `with w(code, office, before, start, finish)`. */
function valuesOf(windows: readonly ProgrammeWindow[]): RawBuilder<unknown> {
  const lines = windows.map(
    (one) =>
      sql`(${one.promo_code}, ${one.office_code}, ${one.before}, ${one.start_on}, ${one.end_on})`,
  );
  return sql`values ${sql.join(lines)}`;
}

/** Asks for a long list piece by piece. */
export async function inBatches<Asked, Found>(
  list: readonly Asked[],
  ask: (some: readonly Asked[]) => Promise<{ readonly rows: readonly Found[] }>,
): Promise<readonly Found[]> {
  const pieces: (readonly Asked[])[] = [];
  for (let i = 0; i < list.length; i += mostWindows) pieces.push(list.slice(i, i + mostWindows));
  const answers = await Promise.all(pieces.map(ask));
  return answers.flatMap((answer) => answer.rows);
}
