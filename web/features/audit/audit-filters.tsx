import { useTranslation } from "react-i18next";
import type { AuditFilter } from "../../api/administration.ts";
import controls from "../../ui/controls.module.css";
import { DayField } from "../../ui/day-field.tsx";
import { SelectField } from "../../ui/field.tsx";
import styles from "./audit.module.css";

export type AuditFiltersProps = {
  filter: AuditFilter;
  actions: readonly { readonly value: string; readonly text: string }[];
  actors: readonly { readonly value: string; readonly text: string }[];
  onChange: (filter: AuditFilter) => void;
};

/** Which entries: every filter stands in the address. */
export function AuditFilters({ filter, actions, actors, onChange }: AuditFiltersProps) {
  const { t } = useTranslation();
  const orNull = (value: string): string | null => (value === "" ? null : value);
  const any = Object.values(filter).some((value) => value !== null);
  return (
    <div className={styles.filters} role="group" aria-label={t("audit.filters")}>
      <SelectField<string>
        label={t("audit.action")}
        value={filter.action ?? ""}
        options={[{ value: "", text: t("audit.anyAction") }, ...actions]}
        onChange={(value) => onChange({ ...filter, action: orNull(value) })}
      />
      <SelectField<string>
        label={t("audit.actor")}
        value={filter.actor ?? ""}
        options={[{ value: "", text: t("audit.anyone") }, ...actors]}
        onChange={(value) => onChange({ ...filter, actor: orNull(value) })}
      />
      <SelectField<string>
        label={t("audit.outcome")}
        value={filter.outcome ?? ""}
        options={[
          { value: "", text: t("audit.anyOutcome") },
          { value: "done", text: t("audit.done") },
          { value: "refused", text: t("audit.refused") },
        ]}
        onChange={(value) =>
          onChange({ ...filter, outcome: value === "done" || value === "refused" ? value : null })
        }
      />
      <DayField
        label={t("audit.from")}
        value={filter.from ?? ""}
        onChange={(value) => onChange({ ...filter, from: orNull(value) })}
      />
      <DayField
        label={t("audit.to")}
        value={filter.to ?? ""}
        onChange={(value) => onChange({ ...filter, to: orNull(value) })}
      />
      {any && (
        <button
          type="button"
          className={controls.ghost}
          onClick={() =>
            onChange({ action: null, actor: null, outcome: null, from: null, to: null })
          }
        >
          {t("audit.clear")}
        </button>
      )}
    </div>
  );
}
