import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { languages, type Language } from "../../shared/i18n/language.ts";
import type { AdministrationTexts } from "../../shared/i18n/zh-Hant/administration.ts";
import type { EntryTexts } from "../../shared/i18n/zh-Hant/entry.ts";
import type { ExplainTexts } from "../../shared/i18n/zh-Hant/explain.ts";
import type { WallTexts } from "../../shared/i18n/zh-Hant/wall.ts";
import type { Texts } from "../../shared/i18n/zh-Hant.ts";
import { loadTexts } from "./texts.ts";

declare module "i18next" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- i18next reads this interface
  interface CustomTypeOptions {
    defaultNS: "page";
    resources: {
      page: Texts & WallTexts & ExplainTexts & AdministrationTexts & { entry: EntryTexts };
    };
  }
}

/** More texts of every language, loaded when a page needs them. */
export type TextsPart = Readonly<Record<Language, () => Promise<object>>>;

const parts = new Set<TextsPart>();

/** Adds texts to the language there is, and to every language turned to from now on. */
export async function addTexts(part: TextsPart): Promise<void> {
  parts.add(part);
  // Before the first language has come there is nothing to add to: it brings the part with it.
  if (i18next.isInitialized) await loadPart(part, i18next.language as Language);
}

/** Code that is there once its own texts are. */
export async function withTexts<T>(part: TextsPart, code: Promise<T>): Promise<T> {
  await addTexts(part);
  return code;
}

async function loadPart(part: TextsPart, language: Language): Promise<void> {
  i18next.addResourceBundle(language, "page", await part[language](), true);
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
  } else if (!i18next.hasResourceBundle(language, "page")) {
    i18next.addResourceBundle(language, "page", await loadTexts[language]());
  }
  for (const part of parts) await loadPart(part, language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language after this one, for the L key. */
export function nextLanguage(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? "zh-Hant";
}
