import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import styles from "./entry.module.css";

export type LinkGoneProps = {
  /** True where the address holds no secret at all. */
  missing: boolean;
  /** True while nobody can sign in. */
  firstAdmin: boolean;
  onSignIn: () => void;
};

/** A link that opens nothing, and where to get one that does. */
export function LinkGone({ missing, firstAdmin, onSignIn }: LinkGoneProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  return (
    <section className={styles.card} aria-labelledby="entry-title">
      <h1 id="entry-title" className={styles.title}>
        {t("welcome.goneTitle")}
      </h1>
      <p>{missing ? t("welcome.noSecret") : t("welcome.gone")}</p>
      <p>{firstAdmin ? t("welcome.goneConsole") : t("welcome.goneAsk")}</p>
      {!firstAdmin && (
        <button type="button" className={`${controls.primary} ${styles.submit}`} onClick={onSignIn}>
          {t("welcome.toSignIn")}
        </button>
      )}
    </section>
  );
}
