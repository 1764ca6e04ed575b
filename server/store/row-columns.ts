import type { Kind } from "../../shared/kinds/kind.ts";

/** The columns of RowTrail that come after a kind's own, in table order. */
const trail = ["natural_key", "added_by", "retired_by", "origin", "line"] as const;

/** True for kinds whose table takes its office from the dealer or programme a row names. */
export function derivesOffice(kind: Kind): boolean {
  return kind.officeFrom === "dealer_code" || kind.officeFrom === "promo_code";
}

/**
 * True for facts: tables that a distributed database splits by office, so an office stands in their
 * keys. The others are small, belong to the whole company and are keyed by their natural key alone,
 * so that a dealer or a person can move to another office by a correction.
 */
export function isFact(kind: Kind): boolean {
  return kind.officeFrom !== null && (derivesOffice(kind) || kind.key.includes("office_code"));
}

/**
 * True when the natural key tells the office a row lies under. A voucher's does not: corrected, it may
 * name a programme of another office, so it is looked for under all of them.
 */
export function keyTellsOffice(kind: Kind): boolean {
  const { key, officeFrom } = kind;
  return key.includes("office_code") || (officeFrom !== null && key.includes(officeFrom));
}

/** All columns of the kind's table, in the order rows are written. */
export function rowColumns(kind: Kind): readonly string[] {
  const own = kind.columns.map((column) => column.name);
  return ["id", ...(derivesOffice(kind) ? ["office_code"] : []), ...own, ...trail];
}

/** The columns of a row that is new under its ledger number: what the number itself gives is left out. */
export function freshColumns(kind: Kind): readonly string[] {
  const given = new Set(["added_by", "retired_by", "origin"]);
  return rowColumns(kind).filter((name) => !given.has(name));
}
