/**
 * The address bar is the state: every filter, sort and preference of a view, as plain text
 * (`?period=2026Q3&scope=province:GD&sort=growth.desc`). What cannot be read is left out, so that an old
 * or mistyped link still opens.
 */
import type { IncidentState, PriceLevel } from "../../shared/contract/price-incidents.ts";
import { personRoles, type PersonRole } from "../../shared/roles.ts";
import { languages, type Language } from "../../shared/i18n/language.ts";
import { moneyUnits, type MoneyUnit } from "../format/number.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

// Not taken from the contract's schemas: they would bring their whole library into the page.
export const priceLevels: readonly PriceLevel[] = ["dealer", "retail"];
export const incidentStates: readonly IncidentState[] = ["open", "ended", "all"];

export const outcomes = ["done", "refused"] as const;
export type Outcome = (typeof outcomes)[number];

export const amountChoices = ["shown", "hidden"] as const;
export const signInProblems = ["company_unknown", "company_failed"] as const;
export type SignInProblem = (typeof signInProblems)[number];

export type Amounts = (typeof amountChoices)[number];

export type Search = {
  lang?: Language;
  theme?: Theme;
  unit?: MoneyUnit;
  period?: string;
  scope?: string;
  on?: string;
  /** As the ledger stood then; absent = now. */
  ledger?: number;
  sort?: string;
  q?: string;
  group?: "province";
  /** The number whose origin is open: `sales.actual@office:GZ01`, `sales.actual@total`. */
  explain?: string;
  /** The period of that number where it is not the page's own. */
  explainPeriod?: string;
  /** The item and level whose prices are drawn, and which incidents are listed. */
  sku?: string;
  level?: PriceLevel;
  state?: IncidentState;
  /** The office of its scope that the wall has walked to. */
  office?: string;
  /** Whether the wall shows amounts or rates only. */
  amounts?: Amounts;
  /** Administration: a name and a role people are filtered by, the code of a screen, and what the audit is filtered by. */
  who?: string;
  role?: PersonRole;
  code?: string;
  action?: string;
  actor?: string;
  outcome?: Outcome;
  from?: string;
  to?: string;
  /** On the sign-in: the page to come back to, and why the company's own sign-in failed. */
  back?: string;
  problem?: SignInProblem;
};

const patterns = {
  period: /^\d{4}(?:Q[1-4]|-(?:0[1-9]|1[0-2]))?$/,
  scope: /^(?:company|(?:province|office):.{1,60})$/u,
  on: /^\d{4}-\d{2}-\d{2}$/,
  sort: /^[a-z]+\.(?:asc|desc)$/,
  explain:
    /^[A-Za-z_.]+@(?:total|(?:office|province|staff|programme|incident|account|prices|week|rest):.{1,160})$/u,
  explainPeriod: /^\d{4}(?:Q[1-4]|-(?:0[1-9]|1[0-2]))?$/,
  sku: /^.{1,60}$/u,
  office: /^.{1,60}$/u,
  who: /^.{1,100}$/u,
  code: /^[A-Za-z -]{1,20}$/,
  action: /^[a-z_]{1,40}$/,
  actor: /^.{1,100}$/u,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
  back: /^\/.{0,1000}$/u,
} as const;

const pageOwn = [
  "explain",
  "explainPeriod",
  "who",
  "role",
  "code",
  "action",
  "actor",
  "outcome",
  "from",
  "to",
] as const;

/** Without what belongs to one page alone, and goes when another is opened. */
export function withoutPageOwn(search: Search): Search {
  const kept = { ...search };
  for (const name of pageOwn) delete kept[name];
  return kept;
}

/** The search of a route from what stands in the address. */
export function readSearch(raw: Record<string, unknown>): Search {
  const search: Search = {};
  const lang = oneOf(raw["lang"], languages);
  if (lang) search.lang = lang;
  const theme = oneOf(raw["theme"], themes);
  if (theme) search.theme = theme;
  const unit = oneOf(raw["unit"], moneyUnits);
  if (unit) search.unit = unit;
  for (const name of Object.keys(patterns) as (keyof typeof patterns)[]) {
    const value = raw[name];
    if (typeof value === "string" && patterns[name].test(value)) search[name] = value;
  }
  if (typeof raw["ledger"] === "string" && /^\d{1,15}$/.test(raw["ledger"])) {
    search.ledger = Number(raw["ledger"]);
  }
  if (typeof raw["q"] === "string" && raw["q"] !== "") search.q = raw["q"].slice(0, 100);
  const level = oneOf(raw["level"], priceLevels);
  if (level) search.level = level;
  const state = oneOf(raw["state"], incidentStates);
  if (state) search.state = state;
  const amounts = oneOf(raw["amounts"], amountChoices);
  if (amounts) search.amounts = amounts;
  const role = oneOf(raw["role"], personRoles);
  if (role) search.role = role;
  const outcome = oneOf(raw["outcome"], outcomes);
  if (outcome) search.outcome = outcome;
  const problem = oneOf(raw["problem"], signInProblems);
  if (problem) search.problem = problem;
  if (raw["group"] === "province") search.group = "province";
  return search;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** `?a=1` → {a: "1"}; always text, so that `2026` stays a period. The first of repeated names counts. */
export function parseAddress(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) found[name] ??= value;
  return found;
}

/** The inverse of parseAddress, in a fixed order: one view, one address. */
export function writeAddress(search: Record<string, unknown>): string {
  const entries = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([name, value]): [string, string] => [name, String(value)])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = new URLSearchParams(entries).toString();
  // These are legal in a query and far easier to read unescaped.
  return text === "" ? "" : `?${text.replaceAll("%3A", ":").replaceAll("%40", "@")}`;
}
