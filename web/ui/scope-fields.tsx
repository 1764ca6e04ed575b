import { useTranslation } from "react-i18next";
import { scopesOfRole, type Role, type ScopeType } from "../../shared/roles.ts";
import { SelectField } from "./field.tsx";
import { FindField } from "./find-field.tsx";
import type { Places, ScopeLike } from "./places.ts";

/** The scope a role begins with: the only one it may have, or the widest. */
export function firstScope(role: Role): ScopeLike {
  return { scopeType: scopesOfRole[role][0] ?? "company", scopeCode: null };
}

/** True where the scope names all that its kind needs. */
export function isWhole({ scopeType, scopeCode }: ScopeLike): boolean {
  return scopeType === "company" || scopeCode !== null;
}

export type ScopeFieldsProps = {
  /** The role that is to have the scope. */
  of: Role;
  value: ScopeLike;
  places: Places;
  onChange: (scope: ScopeLike) => void;
};

/** What a role may be given, and nothing else: a kind of scope where there are several, and which one. */
export function ScopeFields({ of, value, places, onChange }: ScopeFieldsProps) {
  const { t } = useTranslation();
  const types = scopesOfRole[of];
  const { scopeType, scopeCode } = value;
  return (
    <>
      {types.length > 1 && (
        <SelectField<ScopeType>
          label={t("administration.scope")}
          value={scopeType}
          options={types.map((type) => ({
            value: type,
            text: t(`administration.scopes.${type}`),
          }))}
          onChange={(type) => onChange({ scopeType: type, scopeCode: null })}
        />
      )}
      {scopeType !== "company" && (
        <FindField
          key={scopeType}
          label={t(`administration.scopes.${scopeType}`)}
          places={places[scopeType]}
          value={scopeCode}
          onChange={(code) => onChange({ scopeType, scopeCode: code })}
        />
      )}
    </>
  );
}
