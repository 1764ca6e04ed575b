import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PlanStrip } from "../../charts/plan-strip.tsx";
import { Modal } from "../../ui/modal.tsx";
import styles from "./notation-key.module.css";

/** What every mark means, and the keys. Opened by `?`. */
export function NotationKey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { t: page } = useTranslation();
  const mark = (sign: ReactNode, text: string) => (
    <li className={styles.row}>
      <span className={styles.sign}>{sign}</span>
      <span>{text}</span>
    </li>
  );
  const strip = { plan: 100, actual: 62, planToDate: 55, prior: 48 };
  const key = (name: string, text: string) => (
    <li className={styles.row}>
      <span className={styles.sign}>
        {name.split(" ").map((one) => (
          <kbd key={one}>{one}</kbd>
        ))}
      </span>
      <span>{text}</span>
    </li>
  );
  return (
    <Modal title={t("key.title")} closeLabel={page("common.close")} onClose={onClose}>
      <div className={styles.example}>
        <PlanStrip {...strip} state="reported" />
      </div>
      <ul>
        {mark(<i className={styles.solid} />, t("key.actual"))}
        {mark(<i className={styles.outline} />, t("key.plan"))}
        {mark(
          <>
            <i className={styles.tickGood} /> <i className={styles.tickBad} />
          </>,
          t("key.expected"),
        )}
        {mark(<i className={styles.triangle} />, t("key.prior"))}
        {mark(<PlanStrip {...strip} state="lagging" />, t("key.lagging"))}
        {mark(
          <PlanStrip {...strip} actual={null} prior={null} state="missing" />,
          t("key.missing"),
        )}
        {mark(<b className="good">+1.2</b>, t("key.good"))}
        {mark(<b className="bad">−1.2</b>, t("key.bad"))}
        {mark("▲ ▼", t("key.direction"))}
        {mark("—", t("key.nullNote"))}
      </ul>
      <p className={styles.note}>
        {t("key.cutNote")}
        <br />
        {t("key.criticalNote")}
      </p>
      <h3 className={styles.heading}>{t("key.keys")}</h3>
      <ul>
        {key("?", t("key.keyHelp"))}
        {key("L", t("key.keyLanguage"))}
        {key("[ ]", t("key.keyPeriod"))}
        {key("/", t("key.keySearch"))}
        {key("← ↑ ↓ →", t("key.keyArrows"))}
        {key("Enter", t("key.keyEnter"))}
      </ul>
    </Modal>
  );
}
