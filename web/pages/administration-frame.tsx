import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/http.ts";
import { withoutPageOwn } from "../app/search.ts";
import card from "../ui/card.module.css";
import { Empty } from "../ui/empty.tsx";
import { Loaded } from "../ui/loaded.tsx";
import styles from "./administration-frame.module.css";
import page from "./page.module.css";

const places = ["people", "tokens", "screens", "audit"] as const;
type Place = (typeof places)[number];

export type AdministrationFrameProps<T> = {
  at: Place;
  query: UseQueryResult<T>;
  /** What can be done here; not shown to who may not. */
  action: ReactNode;
  /** After something was done; stands above the list. */
  notice: ReactNode;
  children: (data: T) => ReactNode;
};

/** Title, the four pages of the administration side by side, and the states of the page's own question. */
export function AdministrationFrame<T>(props: AdministrationFrameProps<T>) {
  const { at, query, action, notice, children } = props;
  const { t } = useTranslation();
  const denied = query.error instanceof ApiError && query.error.status === 403;
  useEffect(() => {
    document.title = `${t(`${at}.title`)} · ${t("brand.name")}`;
  }, [t, at]);
  return (
    <div className={page.page}>
      <nav className={styles.nav} aria-label={t("administration.label")}>
        {places.map((place) => (
          <Link
            key={place}
            to={`/${place}`}
            search={withoutPageOwn}
            activeOptions={{ exact: true, includeSearch: false }}
            className={styles.link}
          >
            {t(`administration.nav.${place}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{t(`${at}.title`)}</h1>
          <p className="quiet">{t(`${at}.message`)}</p>
        </div>
        {!denied && action}
      </div>
      {denied ? (
        <section className={card.card}>
          <Empty title={t("administration.denied")}>{t("administration.deniedHint")}</Empty>
        </section>
      ) : (
        <>
          {notice}
          <Loaded query={query} lines={6}>
            {children}
          </Loaded>
        </>
      )}
    </div>
  );
}
