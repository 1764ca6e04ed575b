import { useTranslation } from "react-i18next";
import styles from "./demo-bar.module.css";

/** Says that nothing here is real, and how to leave. */
export function DemoBar({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar}>
      <span className={styles.mark} title={t("demo.note")}>
        {t("demo.mark")}
      </span>
      <span className={styles.note}>{t("demo.note")}</span>
      <button type="button" className={styles.start} onClick={onLeave}>
        {t("demo.start")}
      </button>
    </div>
  );
}
