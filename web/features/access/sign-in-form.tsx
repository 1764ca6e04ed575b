import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { EntryAnswer, SignInAnswer } from "../../../shared/contract/people.ts";
import { signIn } from "../../api/access.ts";
import controls from "../../ui/controls.module.css";
import { Field, PasswordField } from "../../ui/checked-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./entry.module.css";
import { ProblemNote } from "./problem-note.tsx";
import { useAttempt } from "./use-attempt.ts";
import { usePasswordWords } from "./use-password-words.ts";

export type SignInFormProps = {
  entry: EntryAnswer;
  /** Why somebody stands here: sent from a page, or back from the company's own sign-in. */
  notice: "ended" | "companyUnknown" | "companyFailed" | null;
  onAnswer: (answer: SignInAnswer) => Promise<void>;
  /** With the address as far as it was typed. */
  onForgotten: (email: string) => void;
};

/** E-mail and password, and the other ways in where there are any. */
export function SignInForm({ entry, notice, onAnswer, onForgotten }: SignInFormProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const words = usePasswordWords();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  const emailBad = !/^[^\s@]+@[^\s@]+$/.test(email.trim());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (emailBad) return emailInput.current?.focus();
    if (password === "") return passwordInput.current?.focus();
    if (attempt.working || attempt.wait > 0) return;
    attempt.run(async () => {
      try {
        await onAnswer(await signIn(email.trim(), password));
      } catch (error) {
        passwordInput.current?.select();
        throw error;
      }
    });
  };
  return (
    <section className={styles.card} aria-labelledby="entry-title">
      <header>
        <h1 id="entry-title" className={styles.title}>
          {t("signIn.title")}
        </h1>
        <p className={styles.lead}>{t("signIn.lead")}</p>
      </header>
      {notice && (
        <Notice tone={notice === "ended" ? "info" : "warning"}>{t(`signIn.${notice}`)}</Notice>
      )}
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
          error={asked && emailBad ? t("signIn.emailNeeded") : null}
          input={emailInput}
        />
        <PasswordField
          label={t("signIn.password")}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={asked && password === "" ? t("signIn.passwordNeeded") : null}
          input={passwordInput}
          words={words}
        />
        <ProblemNote attempt={attempt} refused={t("signIn.wrong")} />
        <button
          type="submit"
          className={`${controls.primary} ${styles.submit}`}
          disabled={attempt.working || attempt.wait > 0}
        >
          {attempt.working ? t("signIn.working") : t("signIn.submit")}
        </button>
      </form>
      {entry.companySignIn !== null && (
        <>
          <div className={styles.or}>{t("signIn.or")}</div>
          <a href="/api/company-sign-in" className={`${controls.button} ${styles.submit}`}>
            {t("signIn.company", { name: entry.companySignIn })}
          </a>
        </>
      )}
      {entry.mail ? (
        <button type="button" className={styles.link} onClick={() => onForgotten(email.trim())}>
          {t("forgotten.link")}
        </button>
      ) : (
        <p className={styles.foot}>{t("forgotten.handed")}</p>
      )}
    </section>
  );
}
