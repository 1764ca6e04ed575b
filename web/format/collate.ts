import type { Language } from "../../shared/i18n/language.ts";

const collators = new Map<Language, Intl.Collator>();

/** Compares names in the order of the reader's language (strokes, pinyin, alphabet), 2 before 10. */
export function compareNames(a: string, b: string, language: Language): number {
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(language, { numeric: true });
    collators.set(language, collator);
  }
  return collator.compare(a, b);
}

/** True when `name` or `code` holds `query`, whatever the width or case of its letters. */
export function matchesName(query: string, name: string, code: string): boolean {
  const wanted = fold(query);
  return wanted === "" || fold(name).includes(wanted) || fold(code).includes(wanted);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
