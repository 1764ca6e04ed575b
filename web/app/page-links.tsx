import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SessionAnswer } from "../../shared/contract/access.ts";
import { withoutPageOwn } from "./search.ts";
import styles from "./top-bar.module.css";
import { may, seesNothing, seesOwnRowsOnly } from "./use-session.ts";

type Page = "/" | "/office" | "/share" | "/price" | "/imports";

const administration: ReadonlySet<string> = new Set(["/people", "/tokens", "/screens", "/audit"]);

/** The pages somebody may open; the others are not offered. */
export function PageLinks({ session }: { session: SessionAnswer }) {
  const { t, i18n } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const nav = useRef<HTMLElement>(null);
  // On a phone the pages are a strip that is moved sideways.
  useEffect(() => {
    const here = nav.current?.querySelector("[aria-current=page]");
    here?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [path, i18n.language]);
  const link = (to: Page, text: string) => (
    <Link
      to={to}
      search={withoutPageOwn}
      activeOptions={{ exact: true, includeSearch: false }}
      className={styles.link}
    >
      {text}
    </Link>
  );
  const boards = !seesNothing(session) && !seesOwnRowsOnly(session);
  return (
    <nav ref={nav} className={styles.nav} aria-label={t("nav.label")}>
      {seesOwnRowsOnly(session) && link("/", t("nav.mine"))}
      {boards && link("/office", t("boards.nav.office"))}
      {boards && link("/share", t("boards.nav.share"))}
      {boards && link("/price", t("boards.nav.price"))}
      {boards && link("/", t("nav.league"))}
      {may(session, "read_imports") && link("/imports", t("nav.imports"))}
      {may(session, "administer") && (
        <Link
          to="/people"
          search={withoutPageOwn}
          aria-current={administration.has(path) ? "page" : undefined}
          className={styles.link}
        >
          {t("nav.administration")}
        </Link>
      )}
    </nav>
  );
}
