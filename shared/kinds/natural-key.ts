/**
 * The natural key of a row as one text: its parts joined by U+001F, empty parts as empty text, so that
 * empty parts equal each other. `office_code` is left out where other parts remain: it stands in a
 * column of its own, and the unique index is on (office_code, natural_key) for those kinds.
 *
 * A sale with a document number has two parts (doc_no, line_no), one without has five (date, staff,
 * dealer, sku, line_no): different arity, so the two can never collide.
 */
import type { Cell, Kind } from "./kind.ts";

export const keySeparator = "\u001f";

/** Places of the key's parts among the kind's columns. */
export type KeyPlan = {
  /** The column whose emptiness asks for `without`; -1 = there is none. */
  readonly missing: number;
  readonly parts: readonly number[];
  readonly without: readonly number[];
};

function placesOf(kind: Kind, key: readonly string[]): readonly number[] {
  const names = key.length > 1 ? key.filter((name) => name !== "office_code") : key;
  return names.map((name) => kind.columns.findIndex((column) => column.name === name));
}

/** Where a kind's key stands in its cells; made once per file. */
export function keyPlan(kind: Kind): KeyPlan {
  const other = kind.keyWithout;
  return {
    missing: other ? kind.columns.findIndex((column) => column.name === other.missing) : -1,
    parts: placesOf(kind, kind.key),
    without: other ? placesOf(kind, other.key) : [],
  };
}

/** The key of one row's cells. A cell that is empty, kept or cleared is an empty part. */
export function keyOf(plan: KeyPlan, cells: readonly Cell[]): string {
  const bare = plan.missing >= 0 && (cells[plan.missing] ?? "") === "";
  const parts = bare ? plan.without : plan.parts;
  let key = "";
  for (let i = 0; i < parts.length; i += 1) {
    if (i > 0) key += keySeparator;
    const cell = cells[parts[i] as number];
    if (cell !== undefined && cell !== null) key += cell;
  }
  return key;
}

/** The natural key of cells in the order of the kind's columns. */
export function naturalKey(kind: Kind, cells: readonly Cell[]): string {
  return keyOf(keyPlan(kind), cells);
}
