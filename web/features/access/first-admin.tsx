import { useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import { Notice } from "../../ui/notice.tsx";
import styles from "./entry.module.css";

export type FirstAdminProps = {
  /** Back to the demo company; null where that is not to be had. */
  onDemo: (() => Promise<void>) | null;
};

/** Nobody can sign in yet: where the first administrator's link is, and the way back to the demo. */
export function FirstAdmin({ onDemo }: FirstAdminProps) {
  const [going, setGoing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const goBack = (back: () => Promise<void>) => {
    setGoing(true);
    setProblem(null);
    back().catch((error: unknown) => {
      setGoing(false);
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };
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
      <div role="alert">{problem !== null && <Notice tone="critical">{problem}</Notice>}</div>
      {onDemo !== null && (
        <button
          type="button"
          className={controls.button}
          disabled={going}
          onClick={() => goBack(onDemo)}
        >
          {t("signIn.demoAgain")}
        </button>
      )}
    </section>
  );
}
