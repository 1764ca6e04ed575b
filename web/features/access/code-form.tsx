import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { giveCode } from "../../api/access.ts";
import controls from "../../ui/controls.module.css";
import { Field } from "../../ui/checked-field.tsx";
import styles from "./entry.module.css";
import { ProblemNote } from "./problem-note.tsx";
import { useAttempt } from "./use-attempt.ts";

export type CodeFormProps = {
  ticket: string;
  onDone: () => Promise<void>;
  /** Back to e-mail and password: a ticket does not hold for long. */
  onAgain: () => void;
};

/** The second step: what the authenticator app shows, or a recovery code. */
export function CodeForm({ ticket, onDone, onAgain }: CodeFormProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  // Apps show the digits in two groups.
  const given = code.replace(/\s/g, "");
  useEffect(() => input.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (given.length < 6) return input.current?.focus();
    if (attempt.working || attempt.wait > 0) return;
    attempt.run(async () => {
      try {
        await giveCode(ticket, given);
      } catch (error) {
        input.current?.select();
        throw error;
      }
      await onDone();
    });
  };
  return (
    <section className={styles.card} aria-labelledby="entry-title">
      <header>
        <h1 id="entry-title" className={styles.title}>
          {t("code.title")}
        </h1>
        <p className={styles.lead}>{t("code.lead")}</p>
      </header>
      <form className={styles.form} noValidate onSubmit={submit}>
        <Field
          label={t("code.label")}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          value={code}
          onChange={setCode}
          error={asked && given.length < 6 ? t("code.needed") : null}
          input={input}
        />
        <ProblemNote attempt={attempt} refused={t("code.wrong")} />
        <button
          type="submit"
          className={`${controls.primary} ${styles.submit}`}
          disabled={attempt.working || attempt.wait > 0}
        >
          {t("code.submit")}
        </button>
      </form>
      <button type="button" className={styles.link} onClick={onAgain}>
        {t("code.again")}
      </button>
    </section>
  );
}
