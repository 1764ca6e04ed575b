import { useTranslation } from "react-i18next";
import type { PeopleAnswer } from "../../../shared/contract/people.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatInstant } from "../../format/instant.ts";
import table from "../../ui/card-table.module.css";
import { ToolCell, ToolHead } from "../../ui/card-table-tools.tsx";
import type { Places } from "../../ui/places.ts";
import { GrantLines } from "./grant-lines.tsx";

export type Invitation = PeopleAnswer["invitations"][number];

export type InvitationListProps = {
  invitations: readonly Invitation[];
  places: Places;
  today: string;
  language: Language;
  onWithdraw: (invitation: Invitation) => void;
};

/** Links that were handed over and not used yet. */
export function InvitationList(props: InvitationListProps) {
  const { invitations, places, today, language, onWithdraw } = props;
  const { t } = useTranslation();
  const label = t("people.grants");
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("people.person")}</th>
          <th scope="col">{label}</th>
          <th scope="col">{t("administration.state")}</th>
          <ToolHead />
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <td className={table.name} translate="no">
              {invitation.name}
              <span className={table.sub}>{invitation.email}</span>
            </td>
            <td data-label={label}>
              <GrantLines
                grants={invitation.grants}
                places={places}
                today={today}
                language={language}
              />
            </td>
            <td data-label={t("administration.state")}>
              {t("people.invitedOn", {
                when: formatInstant(invitation.createdAt, language),
                until: formatInstant(invitation.expiresAt, language),
              })}
            </td>
            <ToolCell
              tool={{
                text: t("people.withdraw"),
                label: t("people.withdrawLabel", { name: invitation.name }),
                onPress: () => onWithdraw(invitation),
              }}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
