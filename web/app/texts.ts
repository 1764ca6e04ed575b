import { languages, type Language } from "../../shared/i18n/language.ts";
import type { Texts } from "../../shared/i18n/zh-Hant.ts";

// One language is on the wire at a time; the others come when somebody asks for them.
export const loadTexts: Record<Language, () => Promise<Texts>> = {
  "zh-Hant": async () => (await import("../../shared/i18n/zh-Hant.ts")).zhHant,
  "zh-Hans": async () => (await import("../../shared/i18n/zh-Hans.ts")).zhHans,
  en: async () => (await import("../../shared/i18n/en.ts")).en,
};

const memory = "dabiao.language";

/** The language to open in: the address, else the last one chosen here, else the browser's own. */
export function firstLanguage(fromAddress: Language | undefined): Language {
  if (fromAddress) return fromAddress;
  const kept = languages.find((language) => language === localStorage.getItem(memory));
  if (kept) return kept;
  for (const wanted of navigator.languages) {
    const tag = wanted.toLowerCase();
    if (/^zh-(hant|tw|hk|mo)/.test(tag)) return "zh-Hant";
    if (tag.startsWith("zh")) return "zh-Hans";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-Hant";
}

/** Remembers a choice on this device. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(memory, language);
}
