import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { confirmScreen } from "../../api/administration.ts";
import { TextField } from "../../ui/field.tsx";
import field from "../../ui/field.module.css";
import { FormFoot } from "../../ui/form-foot.tsx";
import { Modal } from "../../ui/modal.tsx";
import type { Places, ScopeLike } from "../../ui/places.ts";
import { firstScope, isWhole, ScopeFields } from "../../ui/scope-fields.tsx";
import { useDeed } from "../../ui/use-deed.ts";
import { isWholeCode, readCode } from "./user-code.ts";

export type PairDialogProps = {
  /** From the address, as the code of a screen may be handed over by a picture; "" without. */
  code: string;
  places: Places;
  onClose: () => void;
  onPaired: (name: string) => void;
};

/** The eight characters a television shows, what it is called, and what it may show. */
export function PairDialog({ code: given, places, onClose, onPaired }: PairDialogProps) {
  const { t } = useTranslation();
  const { working, problem, run } = useDeed();
  // As typed: an input method must not be cut off. Put in order when the field is left.
  const [typed, setTyped] = useState(readCode(given));
  const code = readCode(typed);
  const [name, setName] = useState("");
  const [scope, setScope] = useState<ScopeLike>(firstScope("screen"));
  const whole = isWholeCode(code) && name.trim() !== "" && isWhole(scope);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!whole) return;
    run(async () => {
      await confirmScreen({ userCode: code, name: name.trim(), ...scope });
      onPaired(name.trim());
    });
  };
  return (
    <Modal title={t("screens.pair")} closeLabel={t("common.close")} onClose={onClose}>
      <form className={field.form} onSubmit={submit}>
        <TextField
          label={t("screens.code")}
          hint={t("screens.codeHint")}
          value={typed}
          placeholder="BCDF-GHJK"
          required
          onChange={setTyped}
          onBlur={() => setTyped(code)}
        />
        <TextField
          label={t("administration.name")}
          value={name}
          placeholder={t("screens.nameHint")}
          required
          maxLength={80}
          onChange={setName}
        />
        <ScopeFields of="screen" value={scope} places={places} onChange={setScope} />
        <FormFoot
          problem={problem}
          working={working}
          submit={t("screens.confirm")}
          ready={whole}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}
