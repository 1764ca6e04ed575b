import type { Language } from "./language.ts";

type Texts = Readonly<Record<Language, string>>;

/** One text in three languages; `{name}` is filled from the facts of the issue. */
export function say(hant: string, hans: string, en: string): Texts {
  return { "zh-Hant": hant, "zh-Hans": hans, en };
}
