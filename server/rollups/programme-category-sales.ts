/** Sales around programmes of one category: one line a programme. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { addDays } from "../../shared/calendar/day.ts";
import { addMonths, monthEnd, monthOf } from "../../shared/calendar/month.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { inBatches } from "./programme-sales.ts";
import type { ProgrammeWindow, WindowSales } from "./programme-sales.ts";
import { visible } from "./visible.ts";

/**
 * Sales of one category in each one's office. No rollup holds day and sku together: a window is what was
 * sold before its end less what was sold before its start, and either is the sums of whole months and the
 * rows of the few days that are missing, or too many.
 */
export async function selectCategoryWindows(
  reading: Reading,
  windows: readonly ProgrammeWindow[],
  category: string,
): Promise<readonly WindowSales[]> {
  const skus = await selectSkus(reading, category);
  const cuts = windows.flatMap((one) =>
    [one.before, one.start_on, addDays(one.end_on, 1)].map((day) => cutAt(one, day)),
  );
  const [sold, known] = await Promise.all([
    selectCuts(reading, cuts, skus),
    selectKnown(reading, windows, skus),
  ]);
  return windows.map(({ promo_code: code }, i) => {
    const [before, start, end] = sold.slice(3 * i, 3 * i + 3) as [number, number, number];
    return {
      promo_code: code,
      baseline: start - before,
      sales: end - start,
      known: known.has(code) ? 1 : 0,
    };
  });
}

/** Everything before a day, from the month of the baseline on: whole months, and days to add or to take off. */
type Cut = {
  readonly office: string;
  /** Months from `first` to before `until`. */
  readonly first: string;
  readonly until: string;
  readonly days: Span;
  readonly sign: 1 | -1;
};

function cutAt({ office_code: office, before }: ProgrammeWindow, day: string): Cut {
  const month = monthOf(day);
  const first = monthOf(before);
  const early = day <= `${month}-15`;
  return early
    ? { office, first, until: month, days: { from: `${month}-01`, to: addDays(day, -1) }, sign: 1 }
    : {
        office,
        first,
        until: addMonths(month, 1),
        days: { from: day, to: monthEnd(month) },
        sign: -1,
      };
}

/** What was sold before each of the cuts, in their order; 分. */
async function selectCuts(
  reading: Reading,
  cuts: readonly Cut[],
  skus: RawBuilder<unknown>,
): Promise<readonly number[]> {
  const { ledger } = reading;
  const found = await inBatches(
    cuts.map((cut, i) => ({ ...cut, code: String(i) })),
    (some) =>
      sql<{ code: string; months: number; days: number }>`
        with w(code, office, start, finish, low, high) as (values ${sql.join(
          some.map(
            ({ code, office, first, until, days }) =>
              sql`(${code}, ${office}, ${first}, ${until}, ${days.from}, ${days.to})`,
          ),
        )})
        select w.code,
          (select coalesce(sum(m.amount), 0) from sales_by_month_sku as m
            where m.office_code = w.office and m.month >= w.start and m.month < w.finish
              and m.ledger <= ${ledger} and m.sku in ${skus}) as months,
          (select coalesce(sum(s.amount), 0)
            from ${soldOn(reading, { days: sql`b.day >= w.low and b.day <= w.high`, skus })}) as days
        from w
      `.execute(reading.db),
  );
  const sums = cuts.map(() => 0);
  for (const { code, months, days } of found) {
    const at = Number(code);
    sums[at] = months + (cuts[at]?.sign ?? 1) * days;
  }
  return sums;
}

/**
 * The programmes whose category was sold before their baseline. Nearly every one was in the month before:
 * only for the others is all that came earlier looked at, and the days of the month itself.
 */
async function selectKnown(
  reading: Reading,
  windows: readonly ProgrammeWindow[],
  skus: RawBuilder<unknown>,
): Promise<ReadonlySet<string>> {
  const soldIn = (months: RawBuilder<unknown>) => sql`exists (select 1 from sales_by_month_sku as m
    where m.office_code = w.office and ${months} and m.ledger <= ${reading.ledger} and m.sku in ${skus}
    group by m.month, m.sku having sum(m.row_count) > 0 limit 1)`;
  const month = sql`substr(w.before, 1, 7)`;
  const days = sql`b.day >= ${month} || '-01' and b.day <= w.before`;
  const ask = async (
    some: readonly (ProgrammeWindow & { readonly months: string })[],
    holds: RawBuilder<unknown>,
  ): Promise<string[]> => {
    const rows = await inBatches(some, (list) =>
      sql<{ code: string }>`
        with w(code, office, before, last) as (values ${sql.join(
          list.map(
            ({ promo_code, office_code, before, months }) =>
              sql`(${promo_code}, ${office_code}, ${before}, ${months})`,
          ),
        )})
        select w.code from w where ${holds}
      `.execute(reading.db),
    );
    return rows.map((row) => row.code);
  };
  const asked = windows.map((one) => ({ ...one, months: addMonths(monthOf(one.before), -1) }));
  const known = new Set(await ask(asked, soldIn(sql`m.month = w.last`)));
  const rest = asked.filter((one) => !known.has(one.promo_code));
  const earlier = sql`(${soldIn(sql`m.month < w.last`)}
    or exists (select 1 from ${soldOn(reading, { days, skus })}))`;
  for (const code of await ask(rest, earlier)) known.add(code);
  return known;
}

/** More skus than this are not bound one by one. */
const mostSkus = 500;

/** The skus of a category as the right side of `in`: a list where it is short, so that nothing is joined. */
async function selectSkus(reading: Reading, category: string): Promise<RawBuilder<unknown>> {
  const codes = reading.db
    .selectFrom("products as p")
    .select("p.sku")
    .where("p.category", "=", category)
    .where(visible("p", reading.ledger));
  const rows = await codes.execute();
  if (rows.length === 0 || rows.length > mostSkus) return sql`(${codes})`;
  return sql`(${sql.join(rows.map((row) => row.sku))})`;
}

/**
 * Rows of the office `w` of some days: the sums by day say which of them have any. A cross join keeps its
 * order on SQLite: a few days first, then each one's rows by their index.
 */
function soldOn(
  { ledger }: Reading,
  { days, skus }: { readonly days: RawBuilder<unknown>; readonly skus: RawBuilder<unknown> },
): RawBuilder<unknown> {
  return sql`
    (select distinct b.day from sales_by_day as b where b.office_code = w.office and ${days}) as d
    cross join sales_actuals as s
    where s.date = d.day and s.office_code = w.office and ${visible("s", ledger)} and s.sku in ${skus}`;
}
