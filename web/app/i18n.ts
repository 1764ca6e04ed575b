import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { languages, type Language } from "../../shared/i18n/language.ts";
import type { Texts } from "../../shared/i18n/zh-Hant.ts";
import { loadTexts } from "./texts.ts";

declare module "i18next" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- i18next reads this interface
  interface CustomTypeOptions {
    defaultNS: "page";
    resources: { page: Texts };
  }
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

/** The language after this one, for the L key. */
export function nextLanguage(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? "zh-Hant";
}
