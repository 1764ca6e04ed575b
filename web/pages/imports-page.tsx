import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LedgerEntry, UndoReport } from "../../shared/contract/imports.ts";
import { importsQuery, officesQuery } from "../api/queries.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { may, useSession } from "../app/use-session.ts";
import { useView } from "../app/use-view.ts";
import { DropZone } from "../features/imports/drop-zone.tsx";
import { History } from "../features/imports/history.tsx";
import { Progress } from "../features/imports/progress.tsx";
import { ReportView } from "../features/imports/report-view.tsx";
import { Templates } from "../features/imports/templates.tsx";
import { UndoneNotice } from "../features/imports/undone-notice.tsx";
import { useSendFile } from "../features/imports/use-send-file.ts";
import { readProvinces } from "../features/shell/scopes.ts";
import card from "../ui/card.module.css";
import controls from "../ui/controls.module.css";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import styles from "./imports-page.module.css";
import page from "./page.module.css";

const UndoDialog = lazy(async () => ({
  default: (await import("../features/imports/undo-dialog.tsx")).UndoDialog,
}));

/** Will this file do harm? Dry run, commit, history, undo. */
export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { search } = useView();
  const { language } = usePreferences(search);
  const [kind, setKind] = useState("auto");
  const [undoing, setUndoing] = useState<LedgerEntry | null>(null);
  const [undone, setUndone] = useState<UndoReport | null>(null);
  const refresh = useCallback(() => void client.invalidateQueries(), [client]);
  const { sending, send, reset } = useSendFile(language, refresh);
  const imports = useQuery(importsQuery());
  const reference = useQuery(officesQuery(null)).data;
  const names = useMemo(() => {
    const offices = readProvinces(reference).flatMap((province) => province.offices);
    return new Map(offices.map((office) => [office.code, office.name]));
  }, [reference]);

  useEffect(() => {
    document.title = `${t("imports.title")} · ${t("brand.name")}`;
  }, [t]);

  const preview = (file: File) => {
    setUndone(null);
    send(file, { kind, mode: "preview", acceptValid: false });
  };
  const toLeague = (ledger?: number) =>
    void navigate({
      to: "/",
      search: (before) => (ledger === undefined ? before : { ...before, ledger }),
    });
  const session = useSession();
  const mayImport = may(session, "import");
  const dayOne = mayImport && imports.data?.imports.length === 0 && sending.phase === "idle";
  return (
    <div className={page.page}>
      <div>
        <h1 className={styles.title}>{t("imports.title")}</h1>
        <p className="quiet">{t("imports.message")}</p>
      </div>
      {dayOne && (
        <section className={card.card}>
          <h2 className={card.title}>{t("imports.dayOne.title")}</h2>
          <p className="quiet">{t("imports.dayOne.body")}</p>
          <div className={styles.steps}>
            <a className={controls.button} href="#templates">
              {t("imports.dayOne.template")}
            </a>
            <a className={controls.primary} href="#drop">
              {t("imports.dayOne.first")}
            </a>
          </div>
        </section>
      )}
      <section id="drop" aria-label={t("imports.title")}>
        {!mayImport && (
          <Notice tone="info" icon="help">
            {t("imports.readOnly")}
          </Notice>
        )}
        {mayImport && sending.phase === "idle" && (
          <DropZone kind={kind} language={language} onKind={setKind} onFile={preview} />
        )}
        {sending.phase === "sending" && (
          <div className={card.card}>
            <Progress
              file={sending.file}
              mode={sending.mode}
              share={sending.share}
              onStop={reset}
            />
          </div>
        )}
        {sending.phase === "failed" && (
          <Notice
            tone="critical"
            action={
              <button type="button" className={controls.button} onClick={reset}>
                {t("imports.another")}
              </button>
            }
          >
            <b translate="no">{sending.file.name}</b> {failureText(sending.problem)}
          </Notice>
        )}
        {sending.phase === "report" && (
          <div className={card.card}>
            <ReportView
              report={sending.report}
              size={sending.file.size}
              names={names}
              language={language}
              actions={{
                onCommit: (acceptValid) =>
                  send(sending.file, {
                    // What was shown is what is written: the kind that was detected, not a new guess.
                    kind: sending.report.kind ?? kind,
                    mode: "commit",
                    acceptValid,
                  }),
                onTryValid: () =>
                  send(sending.file, {
                    kind: sending.report.kind ?? kind,
                    mode: "preview",
                    acceptValid: true,
                  }),
                onReset: reset,
                onLeague: () => toLeague(),
              }}
            />
          </div>
        )}
      </section>
      {undone && <UndoneNotice report={undone} />}
      <section className={card.card}>
        <h2 className={styles.heading}>{t("imports.history.title")}</h2>
        {imports.isPending && <Skeleton lines={6} label={t("common.loading")} />}
        {imports.isError && !imports.data && <p role="alert">{imports.error.message}</p>}
        {imports.data && (
          <History
            entries={imports.data.imports}
            names={names}
            language={language}
            scoped={session.scope !== "company"}
            onUndo={may(session, "undo") ? setUndoing : null}
            onAsOf={toLeague}
          />
        )}
      </section>
      <section className={card.card} id="templates">
        <h2 className={card.title}>{t("imports.templates.title")}</h2>
        <p className="quiet">{t("imports.templates.hint")}</p>
        <Templates language={language} />
      </section>
      {undoing && (
        <Suspense fallback={null}>
          <UndoDialog
            entry={undoing}
            onClose={() => setUndoing(null)}
            onDone={(report) => {
              setUndoing(null);
              setUndone(report);
              refresh();
            }}
          />
        </Suspense>
      )}
    </div>
  );

  function failureText(problem: { code: string; message: string }): string {
    if (problem.code === "network") return t("error.network");
    if (problem.code === "unreadable") return t("imports.unreadable");
    return problem.message || t("error.unexpected", { code: problem.code });
  }
}
