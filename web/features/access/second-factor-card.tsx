import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  type SecondFactorBegun,
} from "../../api/access.ts";
import { ApiError } from "../../api/http.ts";
import card from "../../ui/card.module.css";
import controls from "../../ui/controls.module.css";
import { Field, PasswordField } from "../../ui/checked-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { useAttempt } from "./use-attempt.ts";
import { usePasswordWords } from "./use-password-words.ts";
import styles from "./account.module.css";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SquareCode } from "./square-code.tsx";

type Step =
  | { at: "rest" }
  | { at: "scan"; begun: SecondFactorBegun }
  | { at: "codes"; codes: readonly string[] };

/** A second step at sign-in: turned on with an app, turned off with the password. */
export function SecondFactorCard({ on, onChanged }: { on: boolean; onChanged: () => void }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const [step, setStep] = useState<Step>({ at: "rest" });
  const [there, setThere] = useState(true);
  const [removed, setRemoved] = useState(false);
  // A server that has no second step says so once it is asked.
  if (!there) return null;
  return (
    <section className={card.card}>
      <h2 className={card.title}>{t("factor.title")}</h2>
      {step.at === "codes" ? (
        <RecoveryCodes
          codes={step.codes}
          onKept={() => {
            setStep({ at: "rest" });
            onChanged();
          }}
        />
      ) : step.at === "scan" ? (
        <Scan begun={step.begun} onConfirmed={(codes) => setStep({ at: "codes", codes })} />
      ) : (
        <>
          <p className={styles.note}>{on ? t("factor.on") : t("factor.off")}</p>
          {removed && !on && (
            <div className={styles.said}>
              <Notice tone="good" icon="check">
                {t("factor.removed")}
              </Notice>
            </div>
          )}
          <PasswordStep
            key={String(on)}
            on={on}
            onAsk={async (password) => {
              if (on) {
                await removeSecondFactor(password);
                setRemoved(true);
                onChanged();
                return;
              }
              try {
                setStep({ at: "scan", begun: await beginSecondFactor(password) });
              } catch (error) {
                if (error instanceof ApiError && error.status === 404) setThere(false);
                else throw error;
              }
            }}
          />
        </>
      )}
    </section>
  );
}

/** Typed off more easily, and broken between groups only; the apps take the blanks out. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(" ") ?? "";

function PasswordStep({ on, onAsk }: { on: boolean; onAsk: (password: string) => Promise<void> }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const words = usePasswordWords();
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (password === "") return input.current?.focus();
    if (!attempt.working && attempt.wait === 0) attempt.run(() => onAsk(password));
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <PasswordField
        label={t("factor.password")}
        name="current-password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={asked && password === "" ? t("account.currentNeeded") : null}
        input={input}
        words={words}
      />
      <ProblemNote attempt={attempt} refused={t("account.wrongPassword")} />
      <button
        type="submit"
        className={on ? controls.danger : controls.primary}
        disabled={attempt.working || attempt.wait > 0}
      >
        {on ? t("factor.remove") : t("factor.begin")}
      </button>
    </form>
  );
}

function Scan({
  begun,
  onConfirmed,
}: {
  begun: SecondFactorBegun;
  onConfirmed: (codes: readonly string[]) => void;
}) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLParagraphElement>(null);
  const attempt = useAttempt();
  // The form that had the focus is gone: who reads by ear or goes by keys is led on.
  useEffect(() => first.current?.focus(), []);
  const digits = code.replace(/\s/g, "");
  const bad = !/^\d{6}$/.test(digits);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (bad) return input.current?.focus();
    if (attempt.working || attempt.wait > 0) return;
    attempt.run(async () => onConfirmed((await confirmSecondFactor(digits)).recoveryCodes));
  };
  return (
    <>
      <p className={styles.note} ref={first} tabIndex={-1}>
        {t("factor.scan")}
      </p>
      <SquareCode modules={begun.modules} label={t("factor.scanAlt")} className={styles.code} />
      <p className={styles.note}>
        {t("factor.byHand")}
        <br />
        <code className={styles.secret} translate="no">
          {inGroups(begun.secret)}
        </code>
      </p>
      <form className={styles.form} noValidate onSubmit={submit}>
        <Field
          label={t("factor.code")}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={asked && bad ? t("factor.wrongCode") : null}
          input={input}
        />
        <ProblemNote attempt={attempt} refused={t("factor.wrongCode")} />
        <button
          type="submit"
          className={controls.primary}
          disabled={attempt.working || attempt.wait > 0}
        >
          {t("factor.confirm")}
        </button>
      </form>
    </>
  );
}
