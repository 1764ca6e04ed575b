import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import styles from "./insecure-banner.module.css";

/** On every page of a server that was allowed to speak in the clear; it cannot be closed. */
export function InsecureBanner() {
  const { t } = useTranslation();
  return (
    <div className={styles.banner} role="note">
      <Icon name="unlocked" />
      <span>{t("access.insecure")}</span>
    </div>
  );
}
