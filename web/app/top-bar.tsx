import { Link } from "@tanstack/react-router";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import { languages, type Language } from "../../shared/i18n/language.ts";
import { Clocks } from "../features/shell/clocks.tsx";
import { nameOfScope, type ProvinceChoice } from "../features/shell/scopes.ts";
import { moneyUnits } from "../format/number.ts";
import { ChoiceFace } from "../ui/choice-face.tsx";
import controls from "../ui/controls.module.css";
import { Icon } from "../ui/icon.tsx";
import { LazyChoiceMenu } from "../ui/lazy-choice-menu.tsx";
import { useNow } from "./clock.ts";
import { themes, withoutPageOwn, type Search } from "./search.ts";
import { rememberLanguage } from "./texts.ts";
import { firstTheme, rememberTheme } from "./theme.ts";
import styles from "./top-bar.module.css";
import type { Live } from "./use-live.ts";
import type { ChangeSearch } from "./use-view.ts";

const ScopePicker = lazy(async () => ({
  default: (await import("../features/shell/scope-picker.tsx")).ScopePicker,
}));

// Each language calls itself by its own name, whatever the page is in.
const languageNames: Record<Language, string> = {
  "zh-Hant": "繁體中文",
  "zh-Hans": "简体中文",
  en: "English",
};

export type TopBarProps = {
  search: Search;
  change: ChangeSearch;
  language: Language;
  provinces: readonly ProvinceChoice[];
  answer: PerformanceAnswer | undefined;
  live: Live;
  /** Scope and unit belong to boards, not to the imports. */
  filters: boolean;
  stepper: ReactNode;
  onKey: () => void;
  onReported: () => void;
};

/** Brand, pages, filters, preferences, and the two clocks. */
export function TopBar(props: TopBarProps) {
  const { search, change, language, live, answer } = props;
  const { t } = useTranslation();
  const now = useNow(15_000);
  const ageSeconds = live.lastAlive === null ? null : Math.max(0, (now - live.lastAlive) / 1000);
  const link = (to: "/" | "/office" | "/share" | "/price" | "/imports", text: string) => (
    <Link
      to={to}
      search={withoutPageOwn}
      activeOptions={{ exact: true, includeSearch: false }}
      className={styles.link}
    >
      {text}
    </Link>
  );
  return (
    <header className={styles.bar}>
      <div className={styles.brand} translate="no">
        <span lang="zh-Hant">達標</span> <i>Dabiao</i>
      </div>
      <nav className={styles.nav} aria-label={t("nav.label")}>
        {link("/office", t("boards.nav.office"))}
        {link("/share", t("boards.nav.share"))}
        {link("/price", t("boards.nav.price"))}
        {link("/", t("nav.league"))}
        {link("/imports", t("nav.imports"))}
      </nav>
      <div className={styles.spring} />
      {props.filters && <Filters {...props} />}
      <div className={styles.preferences}>
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
        <button
          type="button"
          className={controls.icon}
          aria-label={t("key.open")}
          title={`${t("key.open")} (?)`}
          onClick={props.onKey}
        >
          <Icon name="help" />
        </button>
      </div>
      <Clocks
        answer={answer}
        language={language}
        connection={{ state: live.state, ageSeconds }}
        ledger={search.ledger ?? live.ledger ?? answer?.ledger ?? null}
        onReported={props.onReported}
      />
    </header>
  );
}

function Filters({ search, change, provinces, stepper }: TopBarProps) {
  const { t } = useTranslation();
  const scope = search.scope ?? "company";
  const shown =
    scope === "company"
      ? provinces.length > 0
        ? t("scope.all", { count: provinces.length })
        : t("scope.company")
      : (nameOfScope(scope, provinces) ?? t("scope.unknown", { code: scope }));
  const unit = search.unit ?? "wan";
  return (
    <div className={styles.filters}>
      <Suspense fallback={<ChoiceFace shown={shown} />}>
        <ScopePicker
          scope={scope}
          shown={shown}
          provinces={provinces}
          onChange={(next) => change({ scope: next === "company" ? undefined : next })}
        />
      </Suspense>
      {stepper}
      <LazyChoiceMenu
        label={t("unit.label")}
        shown={t(`unit.${unit}`)}
        value={unit}
        choices={moneyUnits.map((one) => ({ value: one, text: t(`unit.${one}`) }))}
        onChange={(value) =>
          change({ unit: moneyUnits.find((one) => one === value) ?? "wan" }, true)
        }
      />
    </div>
  );
}

function ThemeMenu({ search, change }: Pick<TopBarProps, "search" | "change">) {
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
