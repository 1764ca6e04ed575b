import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { languages, type Language } from "../../shared/i18n/language.ts";
import type { Texts } from "../../shared/i18n/zh-Hant.ts";

declare module "i18next" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- i18next reads this interface
  interface CustomTypeOptions {
    defaultNS: "page";
    resources: { page: Texts };
  }
}

// One language is on the wire at a time; the others come when somebody asks for them.
const loadTexts: Record<Language, () => Promise<Texts>> = {
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

/** Loads a language and turns the whole page to it, `lang` of the root included. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      ns: ["page"],
      defaultNS: "page",
      fallbackLng: false,
      resources: { [language]: { page: await loadTexts[language]() } },
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  } else {
    if (!i18next.hasResourceBundle(language, "page")) {
      i18next.addResourceBundle(language, "page", await loadTexts[language]());
    }
    await i18next.changeLanguage(language);
  }
  document.documentElement.lang = language;
}

/** Remembers a choice on this device. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(memory, language);
}

/** The language after this one, for the L key. */
export function nextLanguage(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? "zh-Hant";
}
