import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountAnswer } from "../../../shared/contract/people.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { endOtherSessions, endSession } from "../../api/access.ts";
import { formatInstant } from "../../format/instant.ts";
import card from "../../ui/card.module.css";
import controls from "../../ui/controls.module.css";
import { Notice } from "../../ui/notice.tsx";
import styles from "./account.module.css";
import { deviceName } from "./device-name.ts";

type Session = AccountAnswer["sessions"][number];

export type SessionsCardProps = {
  account: Pick<AccountAnswer, "sessions" | "demo">;
  language: Language;
  onEnded: () => void;
};

/** Where I am signed in, and how to end what I do not know. */
export function SessionsCard({
  account: { sessions, demo },
  language,
  onEnded,
}: SessionsCardProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState<{ tone: "good" | "critical"; text: string } | null>(null);
  const end = async (work: Promise<unknown>) => {
    setWorking(true);
    try {
      await work;
      setSaid({ tone: "good", text: t("account.ended") });
      onEnded();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setSaid({ tone: "critical", text: t("account.failed", { message }) });
    } finally {
      setWorking(false);
    }
  };
  const mineFirst = [...sessions].sort((a, b) => Number(b.current) - Number(a.current));
  return (
    <section className={card.card}>
      <h2 className={card.title}>{t("account.sessions")}</h2>
      <p className={styles.note}>{t(demo ? "account.demoNote" : "account.sessionsNote")}</p>
      <ul className={styles.sessions}>
        {mineFirst.map((session) => (
          <li key={session.id} className={styles.session}>
            <div>
              <b>{nameOf(session)}</b>
              {session.current && <span className={styles.here}>{t("account.thisOne")}</span>}
              <p className={styles.facts}>
                <span>
                  {t("account.seen")} {formatInstant(session.lastSeenAt, language)}
                </span>
                <span>
                  {t("account.since")} {formatInstant(session.createdAt, language)}
                </span>
                {session.address !== null && <span translate="no">{session.address}</span>}
              </p>
            </div>
            {!session.current && (
              <button
                type="button"
                className={controls.button}
                disabled={working}
                aria-label={t("account.endNamed", { device: nameOf(session) })}
                onClick={() => void end(endSession(session.id))}
              >
                {t("account.end")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className={styles.actions}>
          <button
            type="button"
            className={controls.danger}
            disabled={working}
            onClick={() => void end(endOtherSessions())}
          >
            {t("account.endOthers")}
          </button>
        </div>
      )}
      <div role="status" className={said ? styles.said : undefined}>
        {said && (
          <Notice tone={said.tone} icon={said.tone === "good" ? "check" : "alert"}>
            {said.text}
          </Notice>
        )}
      </div>
    </section>
  );

  function nameOf({ userAgent }: Session): string {
    const { browser, system } = deviceName(userAgent);
    if (browser === null || system === null) {
      return browser ?? system ?? t("account.unknownDevice");
    }
    return t("account.browserOn", { browser, system });
  }
}
