import { useTranslation } from "react-i18next";
import { formatBytes } from "../../format/bytes.ts";
import { formatPercent } from "../../format/number.ts";
import controls from "../../ui/controls.module.css";
import styles from "./progress.module.css";

export type ProgressProps = {
  file: File;
  mode: "preview" | "commit";
  /** 0 … 1 of the bytes sent. */
  share: number;
  onStop: () => void;
};

/** The file on its way: what was sent, then that the server is at work. */
export function Progress({ file, mode, share, onStop }: ProgressProps) {
  const { t } = useTranslation();
  const sent = share >= 1;
  const text = !sent
    ? t("imports.sending", { percent: formatPercent(share, 0) })
    : t(mode === "preview" ? "imports.checking" : "imports.committing");
  return (
    <div className={styles.progress} role="status">
      <div className={styles.words}>
        <b translate="no">{file.name}</b> <span className="quiet">{formatBytes(file.size)}</span>
        <div>{text}…</div>
        <div className={styles.track}>
          <div
            className={sent ? styles.working : styles.bar}
            style={sent ? undefined : { width: `${share * 100}%` }}
          />
        </div>
      </div>
      {/* A commit that is on its way is not called back: it is written or it is not. */}
      {(mode === "preview" || !sent) && (
        <button type="button" className={controls.button} onClick={onStop}>
          {t("imports.stop")}
        </button>
      )}
    </div>
  );
}
