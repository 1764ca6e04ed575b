import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { giveGrant } from "../../api/administration.ts";
import controls from "../../ui/controls.module.css";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Places } from "../../ui/places.ts";
import { useDeed } from "../../ui/use-deed.ts";
import { emptyDraft, readDraft, type GrantDraft } from "./grant-draft.ts";
import { GrantFields } from "./grant-fields.tsx";
import styles from "./people.module.css";
import type { Person } from "./person-filter.ts";

export type GiveGrantProps = {
  person: Person;
  places: Places;
  today: string;
  onGiven: () => void;
};

/** One more role for somebody; closed until it is wanted. */
export function GiveGrant({ person, places, today, onGiven }: GiveGrantProps) {
  const { t } = useTranslation();
  const { working, problem, run } = useDeed();
  const [draft, setDraft] = useState<GrantDraft | null>(null);
  const [wrong, setWrong] = useState<"incomplete" | "datesWrong" | null>(null);
  if (draft === null) {
    return (
      <button type="button" className={controls.ghost} onClick={() => setDraft(emptyDraft(today))}>
        <Icon name="plus" />
        {t("people.give")}
      </button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const grant = readDraft(draft);
    setWrong(typeof grant === "string" ? grant : null);
    if (typeof grant === "string") return;
    run(async () => {
      await giveGrant(person.id, grant);
      setDraft(null);
      onGiven();
    });
  };
  const said = wrong === null ? problem : t(`people.${wrong}`);
  return (
    <form className={styles.draft} aria-label={t("people.give")} onSubmit={submit}>
      <GrantFields draft={draft} places={places} onChange={setDraft} />
      {said !== null && (
        <div role="alert">
          <Notice tone="critical">{said}</Notice>
        </div>
      )}
      <div className={styles.tools}>
        <button type="submit" className={controls.primary} disabled={working}>
          {working ? t("administration.working") : t("people.giveNow")}
        </button>
        <button type="button" className={controls.button} onClick={() => setDraft(null)}>
          {t("common.cancel")}
        </button>
      </div>
    </form>
  );
}
