import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Action, SessionAnswer } from "../../shared/contract/access.ts";
import { Denied } from "../features/shell/denied.tsx";
import controls from "../ui/controls.module.css";
import { entryPart } from "./entry-texts.ts";
import { addTexts } from "./i18n.ts";
import { may, seesNothing, seesOwnRowsOnly } from "./use-session.ts";

const MyPage = lazy(async () => {
  const texts = addTexts(entryPart);
  const page = (await import("../pages/my-page.tsx")).MyPage;
  await texts;
  return { default: page };
});

/** What a page is about beyond the boards; those of administration ask the server, which notes a refusal. */
const needed: Readonly<Record<string, Action>> = { "/imports": "read_imports" };
const offices: ReadonlySet<string> = new Set(["/", "/office", "/share", "/price"]);

/** The page of the address where the reader may have it; else what they may have, or why not. */
export function Allowed({ session, children }: { session: SessionAnswer; children: ReactNode }) {
  const { t } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname });
  if (path === "/account") return session.type === "person" ? children : <Denied />;
  if (seesNothing(session)) return <Denied>{t("access.none")}</Denied>;
  if (seesOwnRowsOnly(session)) {
    if (path === "/") {
      return (
        <Suspense fallback={null}>
          <MyPage />
        </Suspense>
      );
    }
    if (offices.has(path)) {
      const own = (
        <Link to="/" search={(before) => before} className={controls.primary}>
          {t("access.ownPage")}
        </Link>
      );
      return <Denied action={own} />;
    }
  }
  const action = needed[path];
  return action === undefined || may(session, action) ? children : <Denied />;
}
