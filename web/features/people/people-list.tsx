import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatInstant } from "../../format/instant.ts";
import table from "../../ui/card-table.module.css";
import { Icon } from "../../ui/icon.tsx";
import type { Places } from "../../ui/places.ts";
import { GrantLines } from "./grant-lines.tsx";
import type { Person } from "./person-filter.ts";

export type PeopleListProps = {
  people: readonly Person[];
  places: Places;
  today: string;
  language: Language;
  onOpen: (id: string) => void;
};

/** Everybody who can sign in, with what they may see. */
export function PeopleList({ people, places, today, language, onOpen }: PeopleListProps) {
  const { t } = useTranslation();
  const label = {
    grants: t("people.grants"),
    factor: t("people.secondFactor"),
    last: t("people.lastSignIn"),
    state: t("administration.state"),
  };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("people.person")}</th>
          <th scope="col">{label.grants}</th>
          <th scope="col">{label.factor}</th>
          <th scope="col">{label.last}</th>
          <th scope="col">{label.state}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} data-off={person.disabledAt !== null || undefined}>
            <td className={table.name}>
              <button
                type="button"
                className={table.open}
                aria-label={t("people.openLabel", { name: person.name })}
                translate="no"
                onClick={() => onOpen(person.id)}
              >
                {person.name}
              </button>
              <span className={table.sub} translate="no">
                {person.email}
              </span>
            </td>
            <td data-label={label.grants}>
              <GrantLines
                grants={person.grants}
                places={places}
                today={today}
                language={language}
              />
            </td>
            <td data-label={label.factor} className={table.nowrap}>
              {person.secondFactor ? t("people.on") : t("people.off")}
            </td>
            <td data-label={label.last} className={table.nowrap}>
              {person.lastSignInAt === null
                ? t("people.neverIn")
                : formatInstant(person.lastSignInAt, language)}
            </td>
            <td data-label={label.state} className={table.nowrap}>
              {person.disabledAt === null ? (
                t("people.active")
              ) : (
                <span>
                  <span className={table.mark}>
                    <Icon name="blocked" />
                    {t("people.disabled")}
                  </span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
