import { useTranslation } from "react-i18next";
import styles from "./entry.module.css";

/** Nobody can sign in yet: where the first administrator's link is. */
export function FirstAdmin() {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  return (
    <section className={styles.card} aria-labelledby="entry-title">
      <h1 id="entry-title" className={styles.title}>
        {t("signIn.firstAdminTitle")}
      </h1>
      <p>{t("signIn.firstAdmin")}</p>
      <pre className={styles.console} translate="no">
        First administrator (24 h, once){"\n"}http://…/welcome#…
      </pre>
    </section>
  );
}
