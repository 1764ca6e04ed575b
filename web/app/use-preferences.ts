import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { languages, type Language } from "../../shared/i18n/language.ts";
import { loadLanguage } from "./i18n.ts";
import type { Search, Theme } from "./search.ts";
import { firstLanguage } from "./texts.ts";
import { firstTheme, showTheme } from "./theme.ts";

/** Keeps the page in the language and theme of the address, or of this device where it says none. */
export function usePreferences(search: Search): { language: Language; theme: Theme } {
  const { i18n } = useTranslation();
  const wanted = firstLanguage(search.lang);
  const theme = firstTheme(search.theme);
  useEffect(() => {
    void loadLanguage(wanted);
  }, [wanted]);
  useEffect(() => showTheme(theme), [theme]);
  // What the texts are in now: it changes only when the new ones have come.
  const language = languages.find((candidate) => candidate === i18n.language) ?? wanted;
  return { language, theme };
}
