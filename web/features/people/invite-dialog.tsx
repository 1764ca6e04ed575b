import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { invitePerson, type HandedLink } from "../../api/administration.ts";
import controls from "../../ui/controls.module.css";
import { TextField } from "../../ui/field.tsx";
import field from "../../ui/field.module.css";
import { Icon } from "../../ui/icon.tsx";
import { FormFoot } from "../../ui/form-foot.tsx";
import { Modal } from "../../ui/modal.tsx";
import type { Places } from "../../ui/places.ts";
import { useDeed } from "../../ui/use-deed.ts";
import { emptyDraft, readDraft, type GrantDraft } from "./grant-draft.ts";
import { GrantFields } from "./grant-fields.tsx";
import styles from "./people.module.css";

export type InviteDialogProps = {
  places: Places;
  today: string;
  onClose: () => void;
  onInvited: (name: string, link: HandedLink) => void;
};

/** Who, and what they may see: at least one role. */
export function InviteDialog({ places, today, onClose, onInvited }: InviteDialogProps) {
  const { t } = useTranslation();
  const { working, problem, run } = useDeed();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [drafts, setDrafts] = useState<readonly GrantDraft[]>([emptyDraft(today)]);
  const [wrong, setWrong] = useState<"incomplete" | "datesWrong" | null>(null);
  const change = (at: number, draft: GrantDraft) =>
    setDrafts(drafts.map((one, index) => (index === at ? draft : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = drafts.map(readDraft);
    const problem = read.find((one) => typeof one === "string") ?? null;
    setWrong(problem);
    if (problem !== null) return;
    const grants = read.filter((one) => typeof one !== "string");
    run(async () => {
      const invite = { email: email.trim(), name: name.trim(), grants };
      onInvited(invite.name, await invitePerson(invite));
    });
  };
  const said = wrong === null ? problem : t(`people.${wrong}`);
  return (
    <Modal title={t("people.invite")} closeLabel={t("common.close")} onClose={onClose} alert>
      <form className={field.form} onSubmit={submit}>
        <p className="quiet">{t("people.inviteHint")}</p>
        <TextField
          label={t("people.email")}
          type="email"
          required
          maxLength={254}
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={t("people.person")}
          required
          maxLength={80}
          value={name}
          onChange={setName}
        />
        {drafts.map((draft, index) => (
          <div
            key={index}
            role="group"
            aria-label={t("people.grantNumber", { number: index + 1 })}
            className={styles.draft}
          >
            <div className={styles.draftHead}>
              <span>{t("people.grantNumber", { number: index + 1 })}</span>
              {drafts.length > 1 && (
                <button
                  type="button"
                  className={controls.icon}
                  aria-label={t("people.removeGrant", { number: index + 1 })}
                  onClick={() => setDrafts(drafts.filter((_, other) => other !== index))}
                >
                  <Icon name="close" />
                </button>
              )}
            </div>
            <GrantFields
              draft={draft}
              places={places}
              onChange={(changed) => change(index, changed)}
            />
          </div>
        ))}
        <div>
          <button
            type="button"
            className={controls.ghost}
            onClick={() => setDrafts([...drafts, emptyDraft(today)])}
          >
            <Icon name="plus" />
            {t("people.addGrant")}
          </button>
        </div>
        <FormFoot
          problem={said}
          working={working}
          submit={t("people.inviteNow")}
          ready
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}
