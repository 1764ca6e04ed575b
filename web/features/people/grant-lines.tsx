import type { Language } from "../../../shared/i18n/language.ts";
import type { PersonRole, ScopeType } from "../../../shared/roles.ts";
import { useTranslation } from "react-i18next";
import { grantWords, type Places } from "../../ui/places.ts";
import { datesText, stateOf } from "./grant-dates.ts";
import styles from "./people.module.css";

export type GrantLike = {
  readonly role: PersonRole;
  readonly scopeType: ScopeType;
  readonly scopeCode: string | null;
  readonly from: string;
  readonly to: string | null;
};

export type GrantLinesProps = {
  grants: readonly GrantLike[];
  places: Places;
  today: string;
  language: Language;
};

/** Roles with what they reach and from when to when, a line each; what has ended is left out. */
export function GrantLines({ grants, places, today, language }: GrantLinesProps) {
  const { t } = useTranslation();
  const shown = grants.filter((grant) => stateOf(grant, today) !== "ended");
  if (shown.length === 0) return <span className="quiet">{t("people.noGrants")}</span>;
  return (
    <ul className={styles.grants}>
      {shown.map((grant, index) => (
        <li key={index}>
          <span translate="no">{grantWords(grant, places, t)}</span>{" "}
          <span className={styles.dates}>{datesText(grant, { today, language, t })}</span>
        </li>
      ))}
    </ul>
  );
}
