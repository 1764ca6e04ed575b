import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { askForReset } from "../../api/access.ts";
import controls from "../../ui/controls.module.css";
import { Field } from "../../ui/checked-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./entry.module.css";
import { ProblemNote } from "./problem-note.tsx";
import { useAttempt } from "./use-attempt.ts";

/** Sends for a new link; says the same whether there is such a person or not. `typed` = at the sign-in. */
export function ForgottenForm({ typed, onBack }: { typed: string; onBack: () => void }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const [email, setEmail] = useState(typed);
  const [asked, setAsked] = useState(false);
  const [sent, setSent] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  useEffect(() => input.current?.focus(), []);
  const bad = !/^[^\s@]+@[^\s@]+$/.test(email.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (bad) return input.current?.focus();
    if (attempt.working || attempt.wait > 0) return;
    attempt.run(async () => {
      await askForReset(email.trim());
      setSent(true);
    });
  };
  return (
    <section className={styles.card} aria-labelledby="entry-title">
      <header>
        <h1 id="entry-title" className={styles.title}>
          {t("forgotten.title")}
        </h1>
        {!sent && <p className={styles.lead}>{t("forgotten.lead")}</p>}
      </header>
      {sent ? (
        <Notice tone="good" icon="check">
          {t("forgotten.sent")}
        </Notice>
      ) : (
        <form className={styles.form} noValidate onSubmit={submit}>
          <Field
            label={t("signIn.email")}
            type="email"
            name="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            onChange={setEmail}
            error={asked && bad ? t("signIn.emailNeeded") : null}
            input={input}
          />
          <ProblemNote attempt={attempt} refused={t("signIn.wrong")} />
          <button
            type="submit"
            className={`${controls.primary} ${styles.submit}`}
            disabled={attempt.working || attempt.wait > 0}
          >
            {t("forgotten.submit")}
          </button>
        </form>
      )}
      <button type="button" className={styles.link} onClick={onBack}>
        {t("forgotten.back")}
      </button>
    </section>
  );
}
