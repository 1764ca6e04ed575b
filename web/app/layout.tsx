import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { startOwnData } from "../api/actions.ts";
import { installationQuery, officesQuery, performanceQuery } from "../api/queries.ts";
import { Allowed } from "./allowed.tsx";
import { DemoBar } from "../features/shell/demo-bar.tsx";
import { shiftPeriod } from "../features/shell/period-steps.ts";
import { InsecureBanner } from "../features/shell/insecure-banner.tsx";
import { PeriodStepper } from "../features/shell/period-stepper.tsx";
import { readProvinces } from "../features/shell/scopes.ts";
import controls from "../ui/controls.module.css";
import { Notice } from "../ui/notice.tsx";
import { phoneQuery, useMedia } from "../ui/use-media.ts";
import { entryPart } from "./entry-texts.ts";
import { addTexts, nextLanguage } from "./i18n.ts";
import { goAs, goDemo } from "./leave.ts";
import styles from "./layout.module.css";
import { rememberOwnRowsOnly } from "./own-rows-memory.ts";
import { questionOf } from "./question.ts";
import { rememberLanguage } from "./texts.ts";
import { TopBar } from "./top-bar.tsx";
import { useHotkeys } from "./use-hotkeys.ts";
import { useLive } from "./use-live.ts";
import { usePreferences } from "./use-preferences.ts";
import { may, seesNothing, seesOwnRowsOnly, useSession } from "./use-session.ts";
import { useView } from "./use-view.ts";

/** A dialog with the texts that come with it. */
const withTexts = async <T,>(code: Promise<T>): Promise<T> => {
  await addTexts(entryPart);
  return code;
};
const NotationKey = lazy(async () => ({
  default: (await withTexts(import("../features/shell/notation-key.tsx"))).NotationKey,
}));
const ReportingList = lazy(async () => ({
  default: (await import("../features/shell/reporting-list.tsx")).ReportingList,
}));
const DemoDialog = lazy(async () => ({
  default: (await withTexts(import("../features/shell/demo-dialog.tsx"))).DemoDialog,
}));

/** Pages about a period and a scope. */
const boards: ReadonlySet<string> = new Set(["/", "/office", "/share", "/price"]);

/** The frame of every page: bar, demo mark, pinned ledger, page, and the phone's period bar. */
export function Layout() {
  const { t } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const session = useSession();
  const client = useQueryClient();
  const live = useLive();
  const phone = useMedia(phoneQuery);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const ownRows = seesOwnRowsOnly(session);
  const onBoard = (ownRows ? path === "/" : boards.has(path)) && !seesNothing(session);
  useEffect(() => rememberOwnRowsOnly(ownRows), [ownRows]);
  const [open, setOpen] = useState<"key" | "reporting" | "demo" | null>(null);

  const installation = useQuery(installationQuery()).data;
  const performance = useQuery({
    ...performanceQuery(questionOf(search), ownRows ? "staff" : "office"),
    enabled: !seesNothing(session),
  });
  const offices = { ...officesQuery(search.ledger ?? null), enabled: !seesNothing(session) };
  const provinces = readProvinces(useQuery(offices).data);
  const answer = performance.data;

  // The stream may have spoken before the first answers were in: they must not stay behind it.
  const answered = search.ledger === undefined ? answer?.ledger : undefined;
  useEffect(() => {
    if (live.ledger !== null && answered !== undefined && answered !== live.ledger) {
      void client.invalidateQueries();
    }
  }, [client, live.ledger, answered]);

  const period = search.period ?? answer?.period.key ?? null;
  const setPeriod = (key: string) => change({ period: key });
  useHotkeys({
    l: () => {
      const lang = nextLanguage(language);
      rememberLanguage(lang);
      change({ lang }, true);
    },
    "?": () => setOpen("key"),
    "[": () => onBoard && period !== null && setPeriod(shiftPeriod(period, -1)),
    "]": () => onBoard && period !== null && setPeriod(shiftPeriod(period, 1)),
  });

  const leaveDemo = installation?.demo && may(session, "administer") ? () => setOpen("demo") : null;
  const stepper = (
    <PeriodStepper
      period={period}
      on={answer?.on ?? null}
      language={language}
      onChange={setPeriod}
    />
  );
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t("brand.skip")}
      </a>
      {installation?.insecure && <InsecureBanner />}
      <TopBar
        session={session}
        search={search}
        change={change}
        language={language}
        provinces={provinces}
        answer={answer}
        live={live}
        filters={onBoard}
        stepper={phone || !onBoard ? null : stepper}
        onKey={() => setOpen("key")}
        onLeaveDemo={leaveDemo}
        onReported={ownRows ? null : () => setOpen("reporting")}
      />
      {installation?.demo && (
        <DemoBar
          current={session.roles}
          onSwitch={(role) => goDemo(role, null)}
          onLeave={leaveDemo}
        />
      )}
      {search.ledger !== undefined && (
        <div className={styles.pinned}>
          <Notice
            tone="info"
            icon="clock"
            action={
              <button
                type="button"
                className={controls.ghost}
                onClick={() => change({ ledger: undefined })}
              >
                {t("pinned.back")}
              </button>
            }
          >
            {t("pinned.note", { ledger: search.ledger })}
          </Notice>
        </div>
      )}
      <main id="content" tabIndex={-1} className={styles.main}>
        <Allowed session={session}>
          <Outlet />
        </Allowed>
      </main>
      {phone && onBoard && <div className={styles.bottom}>{stepper}</div>}
      <Suspense fallback={null}>
        {open === "key" && <NotationKey onClose={() => setOpen(null)} />}
        {open === "reporting" && answer && (
          <ReportingList answer={answer} language={language} onClose={() => setOpen(null)} />
        )}
        {open === "demo" && (
          <DemoDialog
            onClose={() => setOpen(null)}
            onStartOwn={async () => {
              await startOwnData();
              // Nothing of the demo stays, and its people are nobody in the own company.
              goAs("/");
            }}
          />
        )}
      </Suspense>
    </>
  );
}
