/** Parameters as the contract wants them: unknown, empty, repeated or malformed ones are refused. */
import { isDay } from "../../shared/calendar/day.ts";
import { AppError } from "../errors.ts";
import type { Query } from "./route.ts";

export function readQuery(search: URLSearchParams, known: readonly string[]): Query {
  const query: Record<string, string> = {};
  for (const [name, value] of search) {
    if (!known.includes(name)) throw badParameter(name, "unknown");
    if (Object.hasOwn(query, name)) throw badParameter(name, "repeated");
    if (value === "") throw badParameter(name, "empty");
    query[name] = value;
  }
  return query;
}

export function badParameter(name: string, reason: string, allowed?: readonly string[]): AppError {
  return new AppError("request.bad_parameter", {
    parameter: name,
    reason,
    ...(allowed ? { allowed } : {}),
  });
}

export function oneOf<T extends string>(
  query: Query,
  name: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const value = query[name];
  if (value === undefined) return fallback;
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw badParameter(name, "malformed", allowed);
  return found;
}

function matching(query: Query, name: string, form: RegExp): string | null {
  const value = query[name];
  if (value === undefined) return null;
  if (!form.test(value)) throw badParameter(name, "malformed");
  return value;
}

/** Years anybody asks about. Beyond 9999 days would no longer compare as text. */
const year = "(19|2\\d)\\d{2}";

/** A day that exists on the calendar. */
export function dayParameter(query: Query, name: string): string | null {
  const value = matching(query, name, new RegExp(`^${year}-\\d{2}-\\d{2}$`));
  if (value === null) return null;
  if (!isDay(value)) throw badParameter(name, "malformed");
  return value;
}

export const monthParameter = (query: Query, name: string): string | null =>
  matching(query, name, new RegExp(`^${year}-(0[1-9]|1[0-2])$`));

export const periodParameter = (query: Query, name: string): string | null =>
  matching(query, name, new RegExp(`^${year}(Q[1-4]|-(0[1-9]|1[0-2]))?$`));

export function ledgerParameter(query: Query): number | null {
  const value = matching(query, "ledger", /^(0|[1-9]\d{0,14})$/);
  return value === null ? null : Number(value);
}

/** null = everything the asker may see. */
export function scopeParameter(query: Query): string | null {
  return matching(query, "scope", /^(company|own|province:.+|office:.+)$/);
}

export function countParameter(
  query: Query,
  name: string,
  range: { min: number; max: number },
): number | null {
  const value = matching(query, name, /^\d{1,9}$/);
  if (value === null) return null;
  const count = Number(value);
  if (count < range.min || count > range.max) throw badParameter(name, "malformed");
  return count;
}

/** `true` or `false`; false when absent. */
export const flagParameter = (query: Query, name: string): boolean =>
  oneOf(query, name, ["true", "false", "1", "0"], "false").startsWith("t") || query[name] === "1";
