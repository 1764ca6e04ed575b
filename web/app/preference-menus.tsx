import { useTranslation } from "react-i18next";
import { languages, type Language } from "../../shared/i18n/language.ts";
import { LazyChoiceMenu } from "../ui/lazy-choice-menu.tsx";
import { themes, type Search, type Theme } from "./search.ts";
import { rememberLanguage } from "./texts.ts";
import { firstTheme, rememberTheme } from "./theme.ts";
import type { ChangeSearch } from "./use-view.ts";

// Each language calls itself by its own name, whatever the page is in.
const languageNames: Record<Language, string> = {
  "zh-Hant": "繁體中文",
  "zh-Hans": "简体中文",
  en: "English",
};

export type LanguageMenuProps = { language: Language; change: ChangeSearch };

/** The language, of the address and of this device. */
export function LanguageMenu({ language, change }: LanguageMenuProps) {
  const { t } = useTranslation();
  return (
    <LazyChoiceMenu
      bare
      icon="globe"
      label={t("language.label")}
      shown={languageNames[language]}
      value={language}
      choices={languages.map((one) => ({ value: one, text: languageNames[one], lang: one }))}
      onChange={(value) => {
        const lang = languages.find((one) => one === value) ?? language;
        rememberLanguage(lang);
        change({ lang }, true);
      }}
    />
  );
}

export type ThemeChoice = { readonly theme: Theme; readonly onTheme: (theme: Theme) => void };

/** The look, of the address and of this device. */
export function themeChoice(search: Search, change: ChangeSearch): ThemeChoice {
  return {
    theme: firstTheme(search.theme),
    onTheme: (theme) => {
      rememberTheme(theme);
      change({ theme }, true);
    },
  };
}

export function ThemeMenu({ theme, onTheme }: ThemeChoice) {
  const { t } = useTranslation();
  return (
    <LazyChoiceMenu
      bare
      icon={theme}
      label={t("theme.label")}
      shown={t(`theme.${theme}`)}
      value={theme}
      choices={themes.map((one) => ({ value: one, text: t(`theme.${one}`) }))}
      onChange={(value) => onTheme(themes.find((one) => one === value) ?? "system")}
    />
  );
}

/** Both, where there is room. */
export function PreferenceMenus({
  search,
  change,
  language,
}: LanguageMenuProps & { search: Search }) {
  return (
    <>
      <LanguageMenu language={language} change={change} />
      <ThemeMenu {...themeChoice(search, change)} />
    </>
  );
}
