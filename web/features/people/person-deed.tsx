import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  disablePerson,
  enablePerson,
  endGrant,
  endSessions,
  makeResetLink,
  removeSecondFactor,
  unlinkCompanySignIn,
  type HandedLink,
} from "../../api/administration.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { DayField } from "../../ui/day-field.tsx";
import type { Person } from "./person-filter.ts";

export type PersonDeed =
  | {
      readonly kind:
        "resetLink" | "endSessions" | "removeFactor" | "unlinkCompany" | "disable" | "enable";
      readonly person: Person;
    }
  | {
      readonly kind: "end";
      readonly person: Person;
      readonly grant: Person["grants"][number];
      /** The grant in words. */
      readonly words: string;
    };

export type PersonDeedProps = {
  deed: PersonDeed;
  today: string;
  onClose: () => void;
  /** `said`: what to say afterwards; `link`: what to hand over. */
  onDone: (done: { readonly said: string | null; readonly link: HandedLink | null }) => void;
};

/** Asks before something is done to a person, and does it. */
export function PersonDeedDialog({ deed, today, onClose, onDone }: PersonDeedProps) {
  const { t } = useTranslation();
  const [lastDay, setLastDay] = useState(today);
  const { kind, person } = deed;
  const { id, name } = person;
  const nothing = { said: null, link: null };
  const work = async (): Promise<void> => {
    switch (deed.kind) {
      case "end":
        await endGrant(id, deed.grant.id, lastDay);
        return onDone(nothing);
      case "resetLink":
        return onDone({ said: null, link: await makeResetLink(id) });
      case "endSessions":
        await endSessions(id);
        return onDone({ said: t("people.sessionsEnded", { name }), link: null });
      case "removeFactor":
        await removeSecondFactor(id);
        return onDone(nothing);
      case "unlinkCompany":
        await unlinkCompanySignIn(id);
        return onDone(nothing);
      case "disable":
        await disablePerson(id);
        return onDone(nothing);
      case "enable":
        await enablePerson(id);
        return onDone(nothing);
    }
  };
  if (deed.kind === "end") {
    return (
      <ConfirmDialog
        title={t("people.endTitle")}
        confirm={t("people.end")}
        danger
        onConfirm={work}
        onClose={onClose}
      >
        <p style={{ marginBottom: "0.875rem" }}>{t("people.endBody", { grant: deed.words })}</p>
        <DayField label={t("people.lastDay")} required value={lastDay} onChange={setLastDay} />
      </ConfirmDialog>
    );
  }
  const title =
    deed.kind === "resetLink"
      ? t("people.resetTitle", { name })
      : t(`people.${deed.kind}Title`, { name });
  return (
    <ConfirmDialog
      title={title}
      confirm={t(`people.${deed.kind}`)}
      danger={kind !== "enable" && kind !== "resetLink"}
      onConfirm={work}
      onClose={onClose}
    >
      {deed.kind === "resetLink" ? t("people.resetHint") : t(`people.${deed.kind}Body`)}
    </ConfirmDialog>
  );
}
