/** Which column of a kind a header names. */
import { languages } from "../i18n/language.ts";
import type { Column, Kind } from "./kind.ts";

/**
 * A header as it is compared: NFKC, case and spaces folded, `*` and bracketed parts dropped, so that
 * `金 額(萬元)*` and `金額` are one.
 */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/gu, "")
    .replace(/[\s*\u200b-\u200d\u2060\ufeff]/gu, "")
    .toLowerCase();
}

/** What stands in brackets in a header, in order: `金額(萬元)` → `["萬元"]`. */
export function bracketsOf(header: string): readonly string[] {
  const found = header
    .normalize("NFKC")
    .matchAll(/\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕/gu);
  return [...found].map((m) => (m[1] ?? m[2] ?? m[3] ?? m[4] ?? "").replace(/\s/gu, ""));
}

const known = new WeakMap<Kind, ReadonlyMap<string, Column>>();

/** Every text that names a column of the kind, normalised: the name itself and its labels. */
function namesOf(kind: Kind): ReadonlyMap<string, Column> {
  let names = known.get(kind);
  if (!names) {
    const all = new Map<string, Column>();
    for (const column of kind.columns) {
      for (const language of languages) all.set(normaliseHeader(column.label[language]), column);
    }
    // Names last: where a label of one column reads like the name of another, the name wins.
    for (const column of kind.columns) all.set(normaliseHeader(column.name), column);
    known.set(kind, (names = all));
  }
  return names;
}

/** The column a header names in this kind; null when it names none. */
export function matchHeader(kind: Kind, header: string): Column | null {
  return header === "" ? null : (namesOf(kind).get(normaliseHeader(header)) ?? null);
}
