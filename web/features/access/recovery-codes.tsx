import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { saveText } from "../../ui/save-text.ts";
import styles from "./account.module.css";

/** What lets one in without the phone; it cannot be shown again. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const [copied, setCopied] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.focus(), []);
  const text = `${codes.join("\n")}\n`;
  const copy = () => {
    // Browsers give the clipboard over https and on the machine itself only: there is the file, too.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <>
      <div className={styles.said} ref={first} tabIndex={-1}>
        <Notice tone="warning">
          <b>{t("factor.codesTitle")}</b>
          <br />
          {t("factor.codes")}
        </Notice>
      </div>
      <ul className={styles.codes} translate="no">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <button type="button" className={controls.button} onClick={copy}>
          {copied ? t("factor.copied") : t("factor.copy")}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => saveText("dabiao-recovery-codes.txt", "text/plain", text)}
        >
          <Icon name="download" />
          {t("factor.download")}
        </button>
        <button type="button" className={controls.primary} onClick={onKept}>
          {t("factor.kept")}
        </button>
      </div>
    </>
  );
}
