import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SessionAnswer } from "../../shared/contract/access.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { Clocks } from "../features/shell/clocks.tsx";
import type { ProvinceChoice } from "../features/shell/scopes.ts";
import { moneyUnits } from "../format/number.ts";
import { ChoiceFace } from "../ui/choice-face.tsx";
import controls from "../ui/controls.module.css";
import { Icon } from "../ui/icon.tsx";
import { LazyChoiceMenu } from "../ui/lazy-choice-menu.tsx";
import { phoneQuery, useMedia } from "../ui/use-media.ts";
import { useNow } from "./clock.ts";
import { PageLinks } from "./page-links.tsx";
import { LanguageMenu, themeChoice, ThemeMenu } from "./preference-menus.tsx";
import type { Search } from "./search.ts";
import styles from "./top-bar.module.css";
import { UserMenu } from "./lazy-user-menu.tsx";
import type { Live } from "./use-live.ts";
import { useScopeName } from "./use-scope-name.ts";
import { seesOwnRowsOnly } from "./use-session.ts";
import type { ChangeSearch } from "./use-view.ts";

const ScopePicker = lazy(async () => ({
  default: (await import("../features/shell/scope-picker.tsx")).ScopePicker,
}));

export type TopBarProps = {
  session: SessionAnswer;
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
  /** Null for who may not leave the demo, and where there is none. */
  onLeaveDemo: (() => void) | null;
  /** Null where it is not about offices. */
  onReported: (() => void) | null;
};

/** Brand, pages, filters, preferences, who asks, and the two clocks. */
export function TopBar(props: TopBarProps) {
  const { session, search, change, language, live, answer, provinces, onKey, onLeaveDemo } = props;
  const { t } = useTranslation();
  const phone = useMedia(phoneQuery);
  const look = themeChoice(search, change);
  const now = useNow(15_000);
  const ageSeconds = live.lastAlive === null ? null : Math.max(0, (now - live.lastAlive) / 1000);
  return (
    <header className={styles.bar}>
      <div className={styles.brand} translate="no">
        <span lang={language === "en" ? "zh-Hant" : language}>{t("brand.name")}</span> <i>Dabiao</i>
      </div>
      <PageLinks session={session} />
      <div className={styles.spring} />
      {props.filters && <Filters {...props} />}
      <div className={styles.preferences}>
        <LanguageMenu language={language} change={change} />
        {!phone && (
          <>
            <ThemeMenu {...look} />
            <button
              type="button"
              className={controls.icon}
              aria-label={t("key.open")}
              title={`${t("key.open")} (?)`}
              onClick={onKey}
            >
              <Icon name="help" />
            </button>
          </>
        )}
        <UserMenu
          session={session}
          provinces={provinces}
          settings={phone ? { ...look, onKey, onLeaveDemo } : null}
        />
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

function Filters({ session, search, change, provinces, stepper }: TopBarProps) {
  const { t } = useTranslation();
  const scope = search.scope ?? session.scope;
  const nameOf = useScopeName(provinces, "whole");
  const shown =
    scope === "company" && provinces.length > 0
      ? t("scope.all", { count: provinces.length })
      : nameOf(scope);
  const unit = search.unit ?? "wan";
  return (
    <div className={styles.filters}>
      {seesOwnRowsOnly(session) ? null : isOnePlace(session, provinces) &&
        search.scope === undefined ? (
        <span className={styles.place} translate="no">
          {shown}
        </span>
      ) : (
        <Suspense fallback={<ChoiceFace shown={shown} />}>
          <ScopePicker
            scope={scope}
            shown={shown}
            whole={session.scope}
            isWhole={(code) => session.provinces?.includes(code) ?? true}
            provinces={provinces}
            onChange={(next) => change({ scope: next === session.scope ? undefined : next })}
          />
        </Suspense>
      )}
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

/** Where there is but one office to see there is nothing to choose. */
const isOnePlace = (session: SessionAnswer, provinces: readonly ProvinceChoice[]): boolean =>
  session.scope.startsWith("office:") &&
  provinces.reduce((count, { offices }) => count + offices.length, 0) <= 1;
