import { useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "./controls.module.css";
import { Icon } from "./icon.tsx";
import styles from "./secret-once.module.css";

/** Text to take away with one press; where the browser allows no copying it is there to be selected. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = async () => {
    try {
      // Only over https or on the machine itself; elsewhere there is no clipboard at all.
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  return (
    <div className={styles.once}>
      <div className={styles.secret}>
        <code className={styles.text} aria-label={label} role="group" translate="no">
          {text}
        </code>
        <button type="button" className={controls.button} onClick={() => void copy()}>
          <Icon name={state === "copied" ? "check" : "copy"} />
          {state === "copied" ? t("administration.copied") : t("administration.copy")}
        </button>
      </div>
      <p className="quiet" role="status">
        {state === "failed" && t("administration.copyFailed")}
      </p>
    </div>
  );
}
