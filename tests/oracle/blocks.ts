/** Census, promotion money and visits of some offices together (contract 2). */
import { numberOf, plusDays } from "./calendar.ts";
import { amountOf, cell, isOpenBetween, rowsOf, total, type FileRow } from "./company.ts";
import { fraction, over, sumOf, times, toNumber } from "./fraction.ts";
import type { Question } from "./question.ts";

const ratio = (n: bigint, d: bigint): number | null => (d === 0n ? null : toNumber(fraction(n, d)));

function censusRow(q: Question, office: string): FileRow | null {
  const rows = rowsOf(q.company, "outlet_census").filter(
    (row) =>
      cell(row, "office_code") === office &&
      q.months.includes(cell(row, "month")) &&
      cell(row, "month") <= q.on.slice(0, 7),
  );
  return rows.sort((a, b) => (cell(a, "month") < cell(b, "month") ? -1 : 1)).at(-1) ?? null;
}

export function censusOf(q: Question, offices: readonly string[]): Record<string, unknown> {
  const rows = offices.map((office) => censusRow(q, office)).filter((row) => row !== null);
  const pooled = (part: string, whole: string): Record<string, unknown> => {
    const usable = rows.filter((row) => cell(row, part) !== "" && Number(cell(row, whole)) > 0);
    const sum = (column: string): number =>
      usable.reduce((all, row) => all + Number(cell(row, column)), 0);
    if (usable.length === 0)
      return { value: null, numerator: null, denominator: null, fault: false };
    const value = sum(part) / sum(whole);
    const one = offices.length === 1 ? { month: cell(rows[0] as FileRow, "month") } : {};
    return { value, numerator: sum(part), denominator: sum(whole), fault: value > 1, ...one };
  };
  return {
    coverage: pooled("outlets_covered", "outlets_universe"),
    penetration: pooled("households_buying", "households"),
  };
}

type Programme = {
  readonly fund: string;
  readonly budget: bigint;
  readonly expected: bigint;
  readonly spent: bigint;
  readonly off: bigint;
  readonly progress: ReturnType<typeof fraction>;
};

function programme(q: Question, row: FileRow): Programme {
  const [start, end] = [cell(row, "start_on"), cell(row, "end_on")];
  const vouchers = rowsOf(q.company, "promo_spend").filter(
    (voucher) =>
      cell(voucher, "promo_code") === cell(row, "promo_code") && cell(voucher, "date") <= q.on,
  );
  const off = vouchers.filter(
    (voucher) =>
      cell(voucher, "purpose") !== cell(row, "purpose") ||
      cell(voucher, "date") < start ||
      cell(voucher, "date") > plusDays(end, 60),
  );
  const whole = numberOf(end) - numberOf(start) + 1;
  const gone = numberOf(q.on < end ? q.on : end) - numberOf(start) + 1;
  const budget = amountOf(row, "budget");
  const share = fraction(BigInt(Math.max(0, Math.min(gone, whole))), BigInt(whole));
  return {
    fund: cell(row, "fund"),
    budget,
    expected: cell(row, "expected_sales") === "" ? 0n : amountOf(row, "expected_sales"),
    spent: total(vouchers.map((voucher) => amountOf(voucher))),
    off: total(off.map((voucher) => amountOf(voucher))),
    progress: times(fraction(budget), share),
  };
}

export function promotionOf(q: Question, offices: readonly string[]): Record<string, unknown> {
  const all = rowsOf(q.company, "promotions")
    .filter((row) => offices.includes(cell(row, "office_code")))
    .filter((row) => cell(row, "start_on") >= q.start && cell(row, "start_on") <= q.end)
    .map((row) => programme(q, row));
  const funds = ["promotion", "city_fund"].map(
    (fund) => [fund, moneyOf(all.filter((one) => one.fund === fund))] as const,
  );
  return { ...moneyOf(all), byFund: Object.fromEntries(funds) };
}

function moneyOf(list: readonly Programme[]): Record<string, number | null> {
  const budget = total(list.map((one) => one.budget));
  const spent = total(list.map((one) => one.spent));
  const over_ = list.map((one) => one.spent - one.budget).filter((one) => one > 0n);
  return {
    budget: Number(budget),
    spent: Number(spent),
    remaining: Number(budget - spent),
    useRate: ratio(spent, budget),
    timeProgress:
      budget === 0n
        ? null
        : toNumber(over(sumOf(list.map((one) => one.progress)), fraction(budget))),
    expectedSales: Number(total(list.map((one) => one.expected))),
    offPurpose: Number(total(list.map((one) => one.off))),
    overBudget: Number(total(over_)),
  };
}

export function visitsOf(q: Question, offices: readonly string[]): Record<string, number | null> {
  const dealers = rowsOf(q.company, "dealers").filter(
    (row) => offices.includes(cell(row, "office_code")) && isOpenBetween(row, q.asOf, q.asOf),
  );
  const visitsTo = (row: FileRow): string[] =>
    rowsOf(q.company, "visits")
      .filter((visit) => cell(visit, "dealer_code") === cell(row, "dealer_code"))
      .map((visit) => cell(visit, "date"))
      .sort();
  const visited = dealers.filter((row) => visitsTo(row).some((day) => q.days.includes(day)));
  const keys = dealers.filter(
    (row) => cell(row, "key_account") === "Y" && cell(row, "visit_cycle_days") !== "",
  );
  const onCycle = keys.filter((row) => {
    const last = visitsTo(row)
      .filter((day) => day <= q.asOf)
      .at(-1);
    const cycle = Number(cell(row, "visit_cycle_days"));
    return last !== undefined && numberOf(q.asOf) - numberOf(last) <= cycle;
  });
  return {
    dealers: dealers.length,
    visited: visited.length,
    // Before the period nobody could have been visited in it.
    visitedRate:
      dealers.length === 0 || q.days.length === 0 ? null : visited.length / dealers.length,
    keyAccounts: keys.length,
    onCycle: onCycle.length,
    onCycleRate: keys.length === 0 ? null : onCycle.length / keys.length,
    overdue: keys.length - onCycle.length,
  };
}
