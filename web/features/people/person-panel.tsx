import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatInstant } from "../../format/instant.ts";
import controls from "../../ui/controls.module.css";
import { Fact, Facts } from "../../ui/fact.tsx";
import { Modal } from "../../ui/modal.tsx";
import { Notice } from "../../ui/notice.tsx";
import { grantWords, type Places } from "../../ui/places.ts";
import { GiveGrant } from "./give-grant.tsx";
import { datesText, stateOf } from "./grant-dates.ts";
import styles from "./people.module.css";
import type { PersonDeed } from "./person-deed.tsx";
import type { Person } from "./person-filter.ts";

export type PersonPanelProps = {
  person: Person;
  places: Places;
  today: string;
  language: Language;
  /** What was done just now; null = nothing. */
  done: string | null;
  onDeed: (deed: PersonDeed) => void;
  onChanged: () => void;
  onClose: () => void;
};

/** One person: what they may see, and what an administrator can do for them. */
export function PersonPanel(props: PersonPanelProps) {
  const { person, places, today, language, done, onDeed, onChanged, onClose } = props;
  const { t } = useTranslation();
  const when = (iso: string | null) =>
    iso === null ? t("people.neverIn") : formatInstant(iso, language);
  return (
    <Modal
      shape="drawer"
      title={<span translate="no">{person.name}</span>}
      closeLabel={t("common.close")}
      onClose={onClose}
    >
      {done !== null && (
        <Notice tone="good" icon="check">
          {done}
        </Notice>
      )}
      {person.disabledAt !== null && (
        <Notice tone="warning" icon="blocked">
          {t("people.disabledSince", { when: formatInstant(person.disabledAt, language) })}
        </Notice>
      )}
      <p translate="no" style={{ marginBottom: "0.75rem", overflowWrap: "anywhere" }}>
        {person.email}
      </p>
      <Facts>
        <Fact label={t("people.lastSignIn")}>{when(person.lastSignInAt)}</Fact>
        <Fact label={t("people.memberSince")}>{when(person.createdAt)}</Fact>
        <Fact label={t("people.secondFactor")}>
          {person.secondFactor ? t("people.on") : t("people.off")}
        </Fact>
        {person.companySignIn && (
          <Fact label={t("people.companySignIn")}>{t("people.companyLinked")}</Fact>
        )}
      </Facts>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t("people.grants")}</h3>
        {person.grants.length === 0 && <p className="quiet">{t("people.noGrants")}</p>}
        <ul>
          {person.grants.map((grant) => {
            const words = grantWords(grant, places, t);
            const ended = stateOf(grant, today) === "ended";
            return (
              <li key={grant.id} className={styles.grantRow} data-off={ended || undefined}>
                <span>
                  <span translate="no">{words}</span>
                  <br />
                  <span className={styles.dates}>{datesText(grant, { today, language, t })}</span>
                </span>
                {!ended && (
                  <button
                    type="button"
                    className={controls.button}
                    aria-label={t("people.endLabel", { grant: words })}
                    onClick={() => onDeed({ kind: "end", person, grant, words })}
                  >
                    {t("people.end")}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        <GiveGrant person={person} places={places} today={today} onGiven={onChanged} />
      </section>
      <section className={`${styles.section} ${styles.tools}`}>
        {person.disabledAt === null ? (
          <>
            {deedButton("resetLink")}
            {deedButton("endSessions")}
            {person.secondFactor && deedButton("removeFactor")}
            {person.companySignIn && deedButton("unlinkCompany")}
            {deedButton("disable")}
          </>
        ) : (
          deedButton("enable")
        )}
      </section>
    </Modal>
  );

  function deedButton(kind: Exclude<PersonDeed["kind"], "end">) {
    return (
      <button
        type="button"
        className={kind === "disable" ? controls.danger : controls.button}
        onClick={() => onDeed({ kind, person })}
      >
        {t(`people.${kind}`)}
      </button>
    );
  }
}
