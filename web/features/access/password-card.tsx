import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { changePassword } from "../../api/access.ts";
import card from "../../ui/card.module.css";
import controls from "../../ui/controls.module.css";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/checked-field.tsx";
import { NewPasswordField } from "./new-password-field.tsx";
import { isLongEnough } from "./password-length.ts";
import { ProblemNote } from "./problem-note.tsx";
import { useAttempt } from "./use-attempt.ts";
import { usePasswordWords } from "./use-password-words.ts";
import styles from "./account.module.css";

/** Another password: the old one first, and everybody who knew it is out. */
export function PasswordCard({ email, onChanged }: { email: string; onChanged: () => void }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const words = usePasswordWords();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [asked, setAsked] = useState(false);
  const [changed, setChanged] = useState(false);
  const currentInput = useRef<HTMLInputElement>(null);
  const nextInput = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setChanged(false);
    if (current === "") return currentInput.current?.focus();
    if (!isLongEnough(next)) return nextInput.current?.focus();
    if (attempt.working || attempt.wait > 0) return;
    attempt.run(async () => {
      await changePassword(current, next);
      setCurrent("");
      setNext("");
      setAsked(false);
      setChanged(true);
      onChanged();
    });
  };
  return (
    <section className={card.card}>
      <h2 className={card.title}>{t("account.passwordTitle")}</h2>
      <p className={styles.note}>{t("account.passwordNote")}</p>
      <form className={styles.form} noValidate onSubmit={submit}>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t("account.current")}
          name="current-password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={asked && current === "" ? t("account.currentNeeded") : null}
          input={currentInput}
          words={words}
        />
        <NewPasswordField
          label={t("account.next")}
          value={next}
          onChange={setNext}
          asked={asked}
          input={nextInput}
        />
        <ProblemNote attempt={attempt} refused={t("account.wrongPassword")} />
        {changed && (
          <Notice tone="good" icon="check">
            {t("account.changed")}
          </Notice>
        )}
        <button
          type="submit"
          className={controls.primary}
          disabled={attempt.working || attempt.wait > 0}
        >
          {t("account.change")}
        </button>
      </form>
    </section>
  );
}
