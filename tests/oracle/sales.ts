/** The sales block, office by office and added up (contract 2, Sales and Totals). */
import { lastOf, monthOfDay, yearBefore } from "./calendar.ts";
import { amountOf, cell, rowsOf, total, type FileRow } from "./company.ts";
import {
  fraction,
  minus,
  over,
  rounded,
  sumOf,
  times,
  toNumber,
  type Fraction,
} from "./fraction.ts";
import { expectedOf, planOf, timeProgressOf } from "./plan.ts";
import { workdaysAfter, type Question } from "./question.ts";

export type Known<T> = T | null;
export type Sales = {
  readonly plan: Known<bigint>;
  readonly unallocated: Known<bigint>;
  readonly actual: Known<bigint>;
  readonly returns: bigint;
  readonly prior: Known<bigint>;
  readonly timeProgress: Fraction;
  readonly expected: Known<Fraction>;
  readonly planToDate: Known<bigint>;
  readonly completion: Known<Fraction>;
  readonly gap: Known<bigint>;
  readonly requiredPerWorkday: Known<bigint>;
  readonly growth: Known<Fraction>;
  readonly through: Known<string>;
  readonly lagging: boolean;
  readonly uncategorised: bigint;
  readonly reasons: Readonly<Record<string, string>>;
};

/** Sales rows of an office in its files, those of the asked category only. */
export function salesRows(q: Question, office: string): FileRow[] {
  const own = rowsOf(q.company, "sales_actuals").filter(
    (row) => cell(row, "office_code") === office,
  );
  if (q.category === null) return own;
  const skus = new Set(
    rowsOf(q.company, "products")
      .filter((row) => cell(row, "category") === q.category)
      .map((row) => cell(row, "sku")),
  );
  return own.filter((row) => skus.has(cell(row, "sku")));
}

export const within = (rows: readonly FileRow[], from: string, to: string): FileRow[] =>
  rows.filter((row) => cell(row, "date") >= from && cell(row, "date") <= to);

function priorRows(q: Question, rows: readonly FileRow[]): FileRow[] {
  const [first, last] = [q.days[0], q.days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = yearBefore(last);
  return within(
    rows,
    yearBefore(first),
    last === lastOf(monthOfDay(last)) ? lastOf(monthOfDay(ends)) : ends,
  );
}

const amounts = (rows: readonly FileRow[]): bigint[] => rows.map((row) => amountOf(row));
const growthOf = (actual: bigint, prior: bigint): Fraction =>
  minus(fraction(actual, prior), fraction(1n));

export function officeSales(q: Question, office: string): Sales {
  const all = salesRows(q, office);
  const [first, last] = [q.days[0] ?? "9999", q.days.at(-1) ?? ""];
  const own = within(all, first, last);
  const plan = planOf(q, office);
  const actual = own.length === 0 ? null : total(amounts(own));
  const before = priorRows(q, all);
  const prior = before.length === 0 ? null : total(amounts(before));
  const expected = plan.amount === null ? null : expectedOf(q, office);
  const gap = gapOf(q, plan.amount, actual);
  const through =
    within(all, "", q.on)
      .map((row) => cell(row, "date"))
      .sort()
      .at(-1) ?? null;
  const bare = rowsOf(q.company, "sales_actuals").filter(
    (row) => cell(row, "office_code") === office && cell(row, "sku") === "",
  );
  const values = {
    plan: plan.amount,
    unallocated: plan.unallocated,
    actual,
    returns: total(amounts(own).filter((amount) => amount < 0n)),
    prior,
    timeProgress: timeProgressOf(q),
    expected,
    planToDate:
      plan.amount === null ? null : rounded(times(fraction(plan.amount), expected as Fraction)),
    completion:
      actual === null || plan.amount === null || plan.amount <= 0n
        ? null
        : fraction(actual, plan.amount),
    gap,
    requiredPerWorkday: perWorkday(q, gap),
    growth: actual === null || prior === null || prior <= 0n ? null : growthOf(actual, prior),
    through,
    lagging: through === null || workdaysAfter(q, through, q.on) > 2,
    uncategorised: total(amounts(within(bare, first, last))),
  };
  return { ...values, reasons: reasonsOf(q, values, plan.reason) };
}

function gapOf(q: Question, plan: Known<bigint>, actual: Known<bigint>): Known<bigint> {
  if (plan === null) return null;
  if (q.days.length === 0) return plan;
  return actual === null ? null : plan - actual;
}

function perWorkday(q: Question, gap: Known<bigint>): Known<bigint> {
  // `on` may lie before the period: then every working day of it is left.
  const left =
    q.on < q.start ? workdaysAfter(q, dayBefore(q.start), q.end) : workdaysAfter(q, q.on, q.end);
  if (gap === null || left === 0) return null;
  return rounded(fraction(gap > 0n ? gap : 0n, BigInt(left)));
}

const dayBefore = (first: string): string => {
  const month = Number(first.slice(5, 7));
  const year = Number(first.slice(0, 4));
  return lastOf(month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`);
};

/** Reasons of the nulls once the period has begun; before, only that it has not. */
function reasonsOf(
  q: Question,
  sales: Pick<
    Sales,
    "plan" | "actual" | "prior" | "completion" | "gap" | "requiredPerWorkday" | "growth"
  >,
  planReason: string | null,
): Record<string, string> {
  if (q.days.length === 0) {
    return {
      actual: "not_begun",
      prior: "not_begun",
      completion: "not_begun",
      growth: "not_begun",
    };
  }
  const reasons: Record<string, string> = {};
  const say = (field: string, ...codes: (string | false | null)[]): void => {
    const code = codes.find((one) => typeof one === "string");
    if (typeof code === "string") reasons[field] = code;
  };
  const silent = sales.actual === null && "not_reported";
  say("plan", planReason);
  say("actual", silent);
  say("prior", sales.prior === null && "no_prior");
  if (sales.completion === null) {
    say("completion", planReason, sales.plan !== null && sales.plan <= 0n && "plan_zero", silent);
    say("paceGapPp", planReason, sales.plan !== null && sales.plan <= 0n && "plan_zero", silent);
  }
  if (sales.growth === null) say("growth", silent, "no_prior");
  if (sales.gap === null) say("gap", planReason, silent);
  if (sales.requiredPerWorkday === null)
    say("requiredPerWorkday", planReason, silent, "no_days_left");
  return reasons;
}

const sumKnown = (list: readonly Known<bigint>[]): Known<bigint> => {
  const known = list.filter((one) => one !== null);
  return known.length === 0 ? null : total(known);
};

export function totalSales(
  q: Question,
  rows: readonly Sales[],
): Omit<Sales, "through" | "lagging" | "reasons"> {
  const compared = rows.filter((row) => row.completion !== null);
  const grown = rows.filter((row) => row.growth !== null);
  const sum = (list: readonly Sales[], field: "plan" | "actual" | "prior"): bigint =>
    total(list.map((row) => row[field] as bigint));
  const gap = sumKnown(rows.map((row) => row.gap));
  return {
    plan: sumKnown(rows.map((row) => row.plan)),
    unallocated: sumKnown(rows.map((row) => row.unallocated)),
    actual: sumKnown(rows.map((row) => row.actual)),
    returns: total(rows.map((row) => row.returns)),
    prior: sumKnown(rows.map((row) => row.prior)),
    timeProgress: timeProgressOf(q),
    expected:
      compared.length === 0
        ? null
        : over(
            sumOf(compared.map((row) => times(fraction(row.plan ?? 0n), row.expected as Fraction))),
            fraction(sum(compared, "plan")),
          ),
    planToDate: sumKnown(rows.map((row) => row.planToDate)),
    completion:
      compared.length === 0 ? null : fraction(sum(compared, "actual"), sum(compared, "plan")),
    gap,
    requiredPerWorkday: perWorkday(q, gap),
    growth: grown.length === 0 ? null : growthOf(sum(grown, "actual"), sum(grown, "prior")),
    uncategorised: total(rows.map((row) => row.uncategorised)),
  };
}

/** As the answer has it: money and ratios as numbers. */
export function salesAnswer(
  q: Question,
  sales: Omit<Sales, "through" | "lagging" | "reasons">,
): Record<string, number | null> {
  const money = (value: Known<bigint>): number | null => (value === null ? null : Number(value));
  const ratio = (value: Known<Fraction>): number | null =>
    value === null ? null : toNumber(value);
  const pace =
    sales.completion === null || sales.expected === null
      ? null
      : times(minus(sales.completion, sales.expected), fraction(100n));
  return {
    plan: money(sales.plan),
    unallocated: money(sales.unallocated),
    actual: money(sales.actual),
    returns: money(sales.returns),
    prior: money(sales.prior),
    timeProgress: ratio(sales.timeProgress),
    expectedCompletion: ratio(sales.expected),
    planToDate: money(sales.planToDate),
    completion: ratio(sales.completion),
    paceGapPp: ratio(pace),
    gap: money(sales.gap),
    requiredPerWorkday: money(sales.requiredPerWorkday),
    growth: ratio(sales.growth),
    ...(q.category === null ? {} : { uncategorised: money(sales.uncategorised) }),
  };
}
