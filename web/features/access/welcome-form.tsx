import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import type { LinkAnswer, SignInAnswer } from "../../../shared/contract/people.ts";
import { takeLink } from "../../api/access.ts";
import { ApiError } from "../../api/http.ts";
import { formatInstant } from "../../format/instant.ts";
import controls from "../../ui/controls.module.css";
import { Field } from "../../ui/checked-field.tsx";
import styles from "./entry.module.css";
import { NewPasswordField } from "./new-password-field.tsx";
import { isLongEnough } from "./password-length.ts";
import { ProblemNote } from "./problem-note.tsx";
import { useAttempt } from "./use-attempt.ts";

export type WelcomeFormProps = {
  secret: string;
  link: LinkAnswer;
  title: string;
  language: Language;
  onAnswer: (answer: SignInAnswer) => Promise<void>;
  /** The link was used up meanwhile. */
  onGone: () => void;
};

/** Who the link is for, and the password that makes it theirs. */
export function WelcomeForm(props: WelcomeFormProps) {
  const { secret, link, title, language, onAnswer, onGone } = props;
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const first = link.purpose === "first_admin";
  const [email, setEmail] = useState(link.email ?? "");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  const bad = {
    name: first && name.trim() === "",
    email: first && !/^[^\s@]+@[^\s@]+$/.test(email.trim()),
    password: !isLongEnough(password),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (bad.name) return nameInput.current?.focus();
    if (bad.email) return emailInput.current?.focus();
    if (bad.password) return passwordInput.current?.focus();
    if (attempt.working || attempt.wait > 0) return;
    attempt.run(async () => {
      try {
        const own = first ? { email: email.trim(), name: name.trim() } : {};
        await onAnswer(await takeLink({ secret, password, ...own }));
      } catch (error) {
        if (error instanceof ApiError && error.code === "link.unknown") onGone();
        throw error;
      }
    });
  };
  return (
    <section className={styles.card} aria-labelledby="entry-title">
      <header>
        <h1 id="entry-title" className={styles.title}>
          {title}
        </h1>
        <p className={styles.lead}>
          {first
            ? t("welcome.firstAdminLead")
            : t(`welcome.${link.purpose === "invite" ? "inviteLead" : "resetLead"}`, {
                email: link.email ?? "",
              })}
        </p>
      </header>
      <form className={styles.form} noValidate onSubmit={submit}>
        {first ? (
          <>
            <Field
              label={t("welcome.name")}
              name="name"
              autoComplete="name"
              maxLength={80}
              value={name}
              onChange={setName}
              error={asked && bad.name ? t("welcome.nameNeeded") : null}
              input={nameInput}
            />
            <Field
              label={t("signIn.email")}
              type="email"
              name="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={email}
              onChange={setEmail}
              error={asked && bad.email ? t("signIn.emailNeeded") : null}
              input={emailInput}
            />
          </>
        ) : (
          // For what keeps passwords: under which name to keep this one.
          <input type="email" autoComplete="username" value={email} readOnly hidden />
        )}
        <NewPasswordField
          label={t("welcome.password")}
          value={password}
          onChange={setPassword}
          asked={asked}
          input={passwordInput}
        />
        <ProblemNote attempt={attempt} refused={t("welcome.gone")} />
        <button
          type="submit"
          className={`${controls.primary} ${styles.submit}`}
          disabled={attempt.working || attempt.wait > 0}
        >
          {attempt.working ? t("signIn.working") : t("welcome.submit")}
        </button>
      </form>
      <p className={styles.foot}>
        {t("welcome.until", { time: formatInstant(link.expiresAt, language) })}
      </p>
    </section>
  );
}
