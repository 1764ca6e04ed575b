import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../../shared/contract/access.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./demo-entrance.module.css";
import { demoRoles } from "./demo-roles.ts";

export type DemoEntranceProps = {
  offered: readonly Role[];
  onEnter: (role: Role) => Promise<void>;
};

/** The demo company's door: one click as each of its people, and what each of them sees. */
export function DemoEntrance({ offered, onEnter }: DemoEntranceProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { t: page } = useTranslation();
  const [going, setGoing] = useState<Role | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const enter = (role: Role) => {
    setGoing(role);
    setProblem(null);
    onEnter(role).catch((error: unknown) => {
      setGoing(null);
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <section className={styles.entrance} aria-labelledby="entry-title">
      <header>
        <span className={styles.mark}>{page("demo.mark")}</span>
        <h1 id="entry-title" className={styles.title}>
          {t("entrance.title")}
        </h1>
        <p className={styles.lead}>{t("entrance.lead")}</p>
      </header>
      <div role="alert">
        {problem !== null && (
          <Notice tone="critical">{t("entrance.failed", { message: problem })}</Notice>
        )}
      </div>
      <ul className={styles.roles}>
        {demoRoles
          .filter((role) => offered.includes(role))
          .map((role) => (
            <li key={role}>
              <button
                type="button"
                className={styles.role}
                disabled={going !== null}
                onClick={() => enter(role)}
              >
                <span className={styles.name}>{page(`roles.${role}`)}</span>
                <span className={styles.sees}>{t(`entrance.${role}.sees`)}</span>
                <span className={styles.body}>{t(`entrance.${role}.body`)}</span>
                <span className={styles.enter}>
                  {going === role ? t("entrance.entering") : t("entrance.enter")}
                  <Icon name="right" />
                </span>
              </button>
            </li>
          ))}
      </ul>
      <p className={styles.lead}>{t("entrance.own")}</p>
    </section>
  );
}
