/** Price stability and price incidents (contract 2). */
import { numberOf, plusDays } from "./calendar.ts";
import { amountOf, cell, rowsOf, total, type Company, type FileRow } from "./company.ts";
import { fraction, minus, over, sumOf, times, toNumber, type Fraction } from "./fraction.ts";
import type { Question } from "./question.ts";

function policyOf(company: Company, observation: FileRow): FileRow | null {
  const day = cell(observation, "date");
  const office = rowsOf(company, "offices").find(
    (row) => cell(row, "office_code") === cell(observation, "office_code"),
  );
  const valid = rowsOf(company, "price_policies").filter(
    (row) =>
      cell(row, "sku") === cell(observation, "sku") &&
      cell(row, "level") === cell(observation, "level") &&
      cell(row, "valid_from") <= day &&
      (cell(row, "valid_to") === "" || cell(row, "valid_to") >= day),
  );
  const newest = (province: string): FileRow | undefined =>
    valid
      .filter((row) => cell(row, "province_code") === province)
      .sort((a, b) => (cell(a, "valid_from") < cell(b, "valid_from") ? -1 : 1))
      .at(-1);
  return newest(cell(office ?? {}, "province_code")) ?? newest("") ?? null;
}

export type Judged = {
  readonly row: FileRow;
  readonly date: string;
  readonly dealer: string;
  readonly price: bigint;
  readonly guide: bigint;
  /** The limit that was broken; null = in band. */
  readonly limit: bigint | null;
};

function judge(company: Company, row: FileRow): Judged | null {
  const policy = policyOf(company, row);
  if (!policy) return null;
  const price = amountOf(row, "price");
  const [floor, ceiling] = [amountOf(policy, "floor_price"), amountOf(policy, "ceiling_price")];
  const limit = price < floor ? floor : price > ceiling ? ceiling : null;
  return {
    row,
    date: cell(row, "date"),
    dealer: cell(row, "dealer_code"),
    price,
    guide: amountOf(policy, "guide_price"),
    limit,
  };
}

export function priceOf(q: Question, offices: readonly string[]): Record<string, unknown> {
  const rows = rowsOf(q.company, "price_observations").filter(
    (row) => offices.includes(cell(row, "office_code")) && q.days.includes(cell(row, "date")),
  );
  const levels = ["dealer", "retail"].map(
    (level) =>
      [
        level,
        numbersOf(
          q.company,
          rows.filter((row) => cell(row, "level") === level),
        ),
      ] as const,
  );
  return { ...numbersOf(q.company, rows), byLevel: Object.fromEntries(levels) };
}

function numbersOf(company: Company, rows: readonly FileRow[]): Record<string, number | null> {
  const judged = rows.map((row) => judge(company, row)).filter((one) => one !== null);
  const inBand = judged.filter((one) => one.limit === null).length;
  const ratios = judged.map((one) => fraction(one.price, one.guide));
  const count = fraction(BigInt(judged.length));
  const mean = judged.length === 0 ? null : over(sumOf(ratios), count);
  return {
    observations: rows.length,
    withPolicy: judged.length,
    inBand,
    compliance: judged.length === 0 ? null : inBand / judged.length,
    index: mean === null ? null : toNumber(times(mean, fraction(100n))),
    cv: mean === null || judged.length < 2 || mean.n === 0n ? null : variation(ratios, mean),
  };
}

/** Population SD / mean. */
function variation(ratios: readonly Fraction[], mean: Fraction): number {
  const squares = ratios.map((one) => minus(one, mean)).map((gap) => times(gap, gap));
  const variance = over(sumOf(squares), fraction(BigInt(ratios.length)));
  return Math.sqrt(toNumber(over(variance, times(mean, mean))));
}

const depthOf = (one: Judged): Fraction => {
  const limit = one.limit as bigint;
  const beyond = one.price < limit ? limit - one.price : one.price - limit;
  return fraction(beyond, limit);
};
const isDeep = (one: Judged): boolean => {
  const { n, d } = depthOf(one);
  return n * 10n >= d;
};

export type OracleIncident = {
  readonly office: string;
  readonly level: string;
  readonly sku: string;
  readonly openedOn: string;
  readonly firstBreach: string;
  readonly endedOn: string | null;
  readonly severity: "critical" | "warning";
  readonly breaches: number;
  readonly dealers: readonly string[];
  readonly lastBreach: string;
  readonly depth: number;
  readonly exposure: number;
};

/** Position in the list of judged observations, so that "from firstBreach on" can be looked up again. */
type Breach = { readonly at: number; readonly one: Judged };

/** Looks from each observation back over everything since the last ending: no state but that list. */
function incidentsOfKey(
  company: Company,
  rows: readonly FileRow[],
  asOf: string,
): OracleIncident[] {
  const order = (row: FileRow): string =>
    [
      cell(row, "date"),
      cell(row, "dealer_code"),
      (cell(row, "line_no") || "1").padStart(9, "0"),
    ].join("\u0000");
  const judged = rows
    .filter((row) => cell(row, "date") <= asOf)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((row) => judge(company, row))
    .filter((one) => one !== null);
  const found: OracleIncident[] = [];
  let start = 0;
  for (;;) {
    const next = firstIncident(company, judged.slice(start), asOf);
    if (!next) return found;
    found.push(next.incident);
    if (next.incident.endedOn === null) return found;
    start += next.after;
  }
}

/** Since its last breach before `until`, has the dealer two in-band observations in a row at the end? */
function isCalm(list: readonly Judged[], dealer: string, until: number): boolean {
  const own = list.slice(0, until).filter((one) => one.dealer === dealer);
  return own.length >= 2 && own.slice(-2).every((one) => one.limit === null);
}

/** The breaches before `at` that no calm of their dealer made forgotten. */
function remembered(list: readonly Judged[], at: number): Breach[] {
  return list
    .slice(0, at)
    .map((one, i) => ({ one, at: i }))
    .filter(({ one, at: own }) => {
      if (one.limit === null) return false;
      const later = list.slice(own + 1, at).filter((other) => other.dealer === one.dealer);
      return !later.some((other, i) => {
        const following = later[i + 1];
        return other.limit === null && following !== undefined && following.limit === null;
      });
    });
}

const apart = (a: string, b: string): number => Math.abs(numberOf(a) - numberOf(b));

function firstIncident(
  company: Company,
  list: readonly Judged[],
  asOf: string,
): { incident: OracleIncident; after: number } | null {
  const opener = list.findIndex(
    (one, at) =>
      one.limit !== null &&
      (isDeep(one) ||
        remembered(list, at).some((before) => apart(before.one.date, one.date) <= 14)),
  );
  const opening = list[opener];
  if (!opening) return null;
  const near = remembered(list, opener).filter(({ one }) => apart(one.date, opening.date) <= 14);
  const firstBreach = near.at(-1)?.one.date ?? opening.date;
  const breaches: Breach[] = near.filter(({ one }) => one.date >= firstBreach);
  let at = opener;
  for (; at < list.length; at += 1) {
    const one = list[at] as Judged;
    const last = breaches.at(-1)?.one.date ?? one.date;
    if (one.date >= plusDays(last, 60)) break;
    if (one.limit !== null) breaches.push({ at, one });
    else if (breaches.every((breach) => isCalm(list, breach.one.dealer, at + 1))) {
      const incident = told(company, { opening, firstBreach, breaches, endedOn: one.date, asOf });
      return { incident, after: at + 1 };
    }
  }
  const byTime = plusDays((breaches.at(-1) as Breach).one.date, 60);
  const endedOn = byTime <= asOf ? byTime : null;
  return { incident: told(company, { opening, firstBreach, breaches, endedOn, asOf }), after: at };
}

function told(
  company: Company,
  given: {
    opening: Judged;
    firstBreach: string;
    breaches: readonly Breach[];
    endedOn: string | null;
    asOf: string;
  },
): OracleIncident {
  const list = given.breaches.map(({ one }) => one);
  const named = (some: readonly Judged[]): string[] =>
    [...new Set(some.map((one) => one.dealer).filter((dealer) => dealer !== ""))].sort();
  const crowd = list.some(
    (one) =>
      named(list.filter((other) => other.date >= one.date && apart(other.date, one.date) <= 14))
        .length >= 3,
  );
  const { row } = given.opening;
  const [office, sku] = [cell(row, "office_code"), cell(row, "sku")];
  const sales = rowsOf(company, "sales_actuals").filter(
    (sale) =>
      cell(sale, "office_code") === office &&
      cell(sale, "sku") === sku &&
      cell(sale, "date") <= given.asOf &&
      cell(sale, "date") >= plusDays(given.asOf, -27),
  );
  return {
    office,
    level: cell(row, "level"),
    sku,
    openedOn: given.opening.date,
    firstBreach: given.firstBreach,
    endedOn: given.endedOn,
    severity: crowd || list.some(isDeep) ? "critical" : "warning",
    breaches: list.length,
    dealers: named(list),
    lastBreach: (list.at(-1) as Judged).date,
    depth: Math.max(...list.map((one) => toNumber(depthOf(one)))),
    exposure: Number(total(sales.map((sale) => amountOf(sale)))),
  };
}

/** All incidents up to a day, ended ones too, in order of office, level, sku, openedOn. */
export function incidentsOf(company: Company, asOf: string): OracleIncident[] {
  const keyOf = (row: FileRow): string =>
    ["office_code", "level", "sku"].map((column) => cell(row, column)).join("\u0000");
  const rows = rowsOf(company, "price_observations");
  return [...new Set(rows.map(keyOf))].sort().flatMap((key) =>
    incidentsOfKey(
      company,
      rows.filter((row) => keyOf(row) === key),
      asOf,
    ),
  );
}

export function openIncidents(
  incidents: readonly OracleIncident[],
  offices: readonly string[],
): { critical: number; warning: number } {
  const open = incidents.filter((one) => one.endedOn === null && offices.includes(one.office));
  const count = (severity: string): number =>
    open.filter((one) => one.severity === severity).length;
  return { critical: count("critical"), warning: count("warning") };
}
