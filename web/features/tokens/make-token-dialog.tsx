import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { makeToken } from "../../api/administration.ts";
import { personRoles, type PersonRole } from "../../../shared/roles.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import field from "../../ui/field.module.css";
import { FormFoot } from "../../ui/form-foot.tsx";
import { Modal } from "../../ui/modal.tsx";
import type { Places, ScopeLike } from "../../ui/places.ts";
import { firstScope, isWhole, ScopeFields } from "../../ui/scope-fields.tsx";
import { useDeed } from "../../ui/use-deed.ts";

const holds = ["30", "90", "365", "none"] as const;
type Holds = (typeof holds)[number];

export type MakeTokenDialogProps = {
  places: Places;
  onClose: () => void;
  onMade: (name: string, secret: string) => void;
};

/** A key for a script: one role, one scope, and for how long. */
export function MakeTokenDialog({ places, onClose, onMade }: MakeTokenDialogProps) {
  const { t } = useTranslation();
  const { working, problem, run } = useDeed();
  const [name, setName] = useState("");
  const [role, setRole] = useState<PersonRole | "">("");
  const [scope, setScope] = useState<ScopeLike>(firstScope("head_office"));
  // A key nobody remembers should not open anything for ever.
  const [days, setDays] = useState<Holds>("90");
  const whole = name.trim() !== "" && role !== "" && isWhole(scope);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!whole) return;
    run(async () => {
      const made = await makeToken({
        name: name.trim(),
        role,
        ...scope,
        days: days === "none" ? null : Number(days),
      });
      onMade(name.trim(), made.secret);
    });
  };
  return (
    <Modal title={t("tokens.make")} closeLabel={t("common.close")} onClose={onClose} alert>
      <form className={field.form} onSubmit={submit}>
        <p className="quiet">{t("tokens.makeHint")}</p>
        <TextField
          label={t("administration.name")}
          value={name}
          placeholder={t("tokens.nameHint")}
          required
          maxLength={80}
          onChange={setName}
        />
        <SelectField<PersonRole>
          label={t("administration.role")}
          value={role}
          placeholder={t("administration.choose")}
          options={personRoles.map((one) => ({
            value: one,
            text: t(`administration.roles.${one}`),
          }))}
          onChange={(next) => {
            setRole(next);
            setScope(firstScope(next));
          }}
        />
        {role !== "" && (
          <ScopeFields key={role} of={role} value={scope} places={places} onChange={setScope} />
        )}
        <SelectField<Holds>
          label={t("tokens.days")}
          value={days}
          options={holds.map((one) => ({
            value: one,
            text:
              one === "none"
                ? t("tokens.untilRevoked")
                : t("tokens.daysChoice", { count: Number(one) }),
          }))}
          onChange={setDays}
        />
        <FormFoot
          problem={problem}
          working={working}
          submit={t("tokens.make")}
          ready={whole}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}
