import { useTranslation } from "react-i18next";
import type { ScreensAnswer } from "../../../shared/contract/keys.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { ageOf } from "../../format/age.ts";
import { formatInstant } from "../../format/instant.ts";
import { personName } from "../../format/person-name.ts";
import { Icon } from "../../ui/icon.tsx";
import { scopeWords, type Places } from "../../ui/places.ts";
import table from "../../ui/card-table.module.css";
import { ToolCell, ToolHead } from "../../ui/card-table-tools.tsx";
import { isSilent, secondsSince } from "./silence.ts";

export type Screen = ScreensAnswer["screens"][number];

export type ScreenListProps = {
  screens: readonly Screen[];
  places: Places;
  language: Language;
  now: number;
  onRevoke: (screen: Screen) => void;
};

/** Screens with what they show and when they were last heard of. */
export function ScreenList({ screens, places, language, now, onRevoke }: ScreenListProps) {
  const { t } = useTranslation();
  const label = {
    scope: t("administration.scope"),
    paired: t("screens.pairedBy"),
    seen: t("screens.lastSeen"),
  };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("administration.name")}</th>
          <th scope="col">{label.scope}</th>
          <th scope="col">{label.paired}</th>
          <th scope="col">{label.seen}</th>
          <ToolHead />
        </tr>
      </thead>
      <tbody>
        {screens.map((screen) => (
          <tr key={screen.id} data-off={screen.revokedAt !== null || undefined}>
            <td className={table.name} translate="no">
              {personName(screen.name, t)}
            </td>
            <td data-label={label.scope} translate="no">
              {scopeWords(screen, places, t)}
            </td>
            <td data-label={label.paired}>
              <span>
                <span translate="no">{personName(screen.pairedBy, t)}</span>
                <span className={table.sub}>{formatInstant(screen.pairedAt, language)}</span>
              </span>
            </td>
            <td data-label={label.seen}>
              <span>{seen(screen)}</span>
            </td>
            <ToolCell
              tool={
                screen.revokedAt === null
                  ? {
                      text: t("screens.revoke"),
                      label: t("screens.revokeLabel", { name: personName(screen.name, t) }),
                      onPress: () => onRevoke(screen),
                    }
                  : null
              }
            />
          </tr>
        ))}
      </tbody>
    </table>
  );

  function seen(screen: Screen) {
    if (screen.revokedAt !== null) {
      return t("screens.revoked", { when: formatInstant(screen.revokedAt, language) });
    }
    const age = screen.lastSeenAt === null ? null : ageOf(secondsSince(screen.lastSeenAt, now));
    const words =
      age === null
        ? t("screens.neverSeen")
        : age.key === "now"
          ? t("age.now")
          : t(`age.${age.key}`, { count: age.count });
    if (!isSilent(screen, now)) return words;
    return (
      <>
        <span className={table.mark}>
          <Icon name="alert" />
          {t("screens.silent")}
        </span>{" "}
        {words}
      </>
    );
  }
}
