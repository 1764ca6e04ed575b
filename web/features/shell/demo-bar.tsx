import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../../shared/contract/access.ts";
import { entryQuery } from "../../api/access.ts";
import styles from "./demo-bar.module.css";
import { demoRoles } from "./demo-roles.ts";

export type DemoBarProps = {
  /** As what one is in. */
  current: readonly Role[];
  onSwitch: (role: Role) => Promise<void>;
  /** Null for who may not leave the demo. */
  onLeave: (() => void) | null;
};

/** Says that nothing here is real, as whom one looks at it, and how to leave. */
export function DemoBar({ current, onSwitch, onLeave }: DemoBarProps) {
  const { t } = useTranslation();
  const entry = useQuery(entryQuery()).data;
  const [going, setGoing] = useState(false);
  const mine = useRef<HTMLButtonElement>(null);
  // On a phone the roles are a strip that is moved sideways: not at all, or to begin with one's own.
  useEffect(() => {
    const own = mine.current;
    const strip = own?.parentElement;
    own?.scrollIntoView({ inline: "nearest", block: "nearest" });
    if (!own || !strip?.scrollLeft) return;
    own.scrollIntoView({ inline: "start", block: "nearest" });
    // Its end begins with half a role: there is room for the next to begin it.
    const begin = strip.getBoundingClientRect().left;
    const over = (role: Element) => role.getBoundingClientRect().left - begin;
    const first = [...strip.children].find((role) => over(role) >= 0) ?? own;
    strip.style.paddingRight = `calc(1.25rem + ${over(first)}px)`;
    first.scrollIntoView({ inline: "start", block: "nearest" });
  }, []);
  // Until it is known which may be had all of them stand there: nothing is to jump.
  const offered = demoRoles.filter((role) => entry?.demoRoles.includes(role) ?? true);
  const go = (role: Role) => {
    setGoing(true);
    onSwitch(role).catch(() => setGoing(false));
  };
  return (
    <div className={styles.bar}>
      <span className={styles.mark} title={t("demo.note")}>
        {t("demo.mark")}
      </span>
      <span className={styles.note}>{t("demo.note")}</span>
      {offered.length > 0 && (
        <div className={styles.roles} role="group" aria-label={t("access.as")}>
          <span className={styles.as} aria-hidden="true">
            {t("access.as")}
          </span>
          {offered.map((role) => (
            <button
              key={role}
              ref={current.includes(role) ? mine : null}
              type="button"
              className={styles.role}
              aria-pressed={current.includes(role)}
              disabled={!entry || going}
              onClick={() => go(role)}
            >
              {t(`roles.${role}`)}
            </button>
          ))}
        </div>
      )}
      {onLeave && (
        <button type="button" className={styles.start} onClick={onLeave}>
          {t("demo.start")}
        </button>
      )}
    </div>
  );
}
