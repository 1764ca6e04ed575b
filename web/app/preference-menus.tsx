import { useTranslation } from "react-i18next";
import { languages, type Language } from "../../shared/i18n/language.ts";
import { LazyChoiceMenu } from "../ui/lazy-choice-menu.tsx";
import { themes, type Search } from "./search.ts";
import { rememberLanguage } from "./texts.ts";
import { firstTheme, rememberTheme } from "./theme.ts";
import type { ChangeSearch } from "./use-view.ts";

// Each language calls itself by its own name, whatever the page is in.
const languageNames: Record<Language, string> = {
  "zh-Hant": "繁體中文",
  "zh-Hans": "简体中文",
  en: "English",
};

type Given = { search: Search; change: ChangeSearch };

/** Language and look, of the address and of this device. */
export function PreferenceMenus({ search, change, language }: Given & { language: Language }) {
  const { t } = useTranslation();
  return (
    <>
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
      <ThemeMenu search={search} change={change} />
    </>
  );
}

function ThemeMenu({ search, change }: Given) {
  const { t } = useTranslation();
  const theme = firstTheme(search.theme);
  return (
    <LazyChoiceMenu
      bare
      icon={theme}
      label={t("theme.label")}
      shown={t(`theme.${theme}`)}
      value={theme}
      choices={themes.map((one) => ({ value: one, text: t(`theme.${one}`) }))}
      onChange={(value) => {
        const next = themes.find((one) => one === value) ?? "system";
        rememberTheme(next);
        change({ theme: next }, true);
      }}
    />
  );
}
