import { useTranslation } from "react-i18next";
import { personRoles, type PersonRole } from "../../../shared/roles.ts";
import { DayField } from "../../ui/day-field.tsx";
import { SelectField } from "../../ui/field.tsx";
import field from "../../ui/field.module.css";
import type { Places } from "../../ui/places.ts";
import { firstScope, ScopeFields } from "../../ui/scope-fields.tsx";
import type { GrantDraft } from "./grant-draft.ts";

export type GrantFieldsProps = {
  draft: GrantDraft;
  places: Places;
  onChange: (draft: GrantDraft) => void;
};

/** A role, what it reaches, and from which day to which. */
export function GrantFields({ draft, places, onChange }: GrantFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField<PersonRole>
        label={t("administration.role")}
        value={draft.role}
        placeholder={t("administration.choose")}
        options={personRoles.map((role) => ({
          value: role,
          text: t(`administration.roles.${role}`),
        }))}
        onChange={(role) => onChange({ ...draft, role, ...firstScope(role) })}
      />
      {draft.role !== "" && (
        <ScopeFields
          key={draft.role}
          of={draft.role}
          value={draft}
          places={places}
          onChange={(scope) => onChange({ ...draft, ...scope })}
        />
      )}
      <div className={field.pair}>
        <DayField
          label={t("administration.from")}
          required
          value={draft.from}
          onChange={(from) => onChange({ ...draft, from })}
        />
        <DayField
          label={t("administration.to")}
          value={draft.to}
          min={draft.from}
          hint={t("administration.noEnd")}
          onChange={(to) => onChange({ ...draft, to })}
        />
      </div>
    </>
  );
}
