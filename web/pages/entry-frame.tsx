import { useQuery } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { installationQuery } from "../api/queries.ts";
import { PreferenceMenus } from "../app/preference-menus.tsx";
import { usePreferences } from "../app/use-preferences.ts";
import { useView } from "../app/use-view.ts";
import { InsecureBanner } from "../features/shell/insecure-banner.tsx";
import styles from "./entry-frame.module.css";

/** Around the pages by which people come in: brand, language and look, and nothing of the company. */
export function EntryFrame({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const installation = useQuery(installationQuery()).data;
  useEffect(() => {
    document.title = `${title} · ${t("brand.name")}`;
  }, [t, title]);
  return (
    <div className={styles.frame}>
      {installation?.insecure && <InsecureBanner />}
      <header className={styles.bar}>
        <div className={styles.brand} translate="no">
          <span lang={language === "en" ? "zh-Hant" : language}>{t("brand.name")}</span>{" "}
          <i>Dabiao</i>
        </div>
        <PreferenceMenus search={search} change={change} language={language} />
      </header>
      <main id="content" className={wide ? styles.wide : styles.narrow}>
        {children}
      </main>
    </div>
  );
}
