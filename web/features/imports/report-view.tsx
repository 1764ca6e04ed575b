import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../../shared/contract/imports.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { rejectedRowsAddress } from "../../api/actions.ts";
import { formatCount } from "../../format/number.ts";
import controls from "../../ui/controls.module.css";
import { Icon } from "../../ui/icon.tsx";
import { IssuesSection } from "./issues-section.tsx";
import { MovesSection } from "./moves-section.tsx";
import { ReportFacts } from "./report-facts.tsx";
import styles from "./report.module.css";

export type ReportViewProps = {
  report: ImportReport;
  /** null where the file is not at hand (the history). */
  size: number | null;
  names: ReadonlyMap<string, string>;
  language: Language;
  /** Absent in the history: there is nothing left to decide. */
  actions?: {
    onCommit: (acceptValid: boolean) => void;
    /** A dry run of the rows without an error. */
    onTryValid: () => void;
    onReset: () => void;
    onLeague: () => void;
  };
};

type Verdict = { tone: "ready" | "refused" | "done" | "same"; text: string; hint: string | null };

/** What the check found, what would move, and what can be done now. */
export function ReportView({ report, size, names, language, actions }: ReportViewProps) {
  const { t } = useTranslation();
  const verdict = verdictOf();
  const counts = ["read", "added", "corrected", "unchanged", "rejected"] as const;
  const { rows, status } = report;
  const good = rows.added + rows.corrected;
  const written = status === "committed";
  const canCommit = !written && report.wouldBe === "committed";
  // Nothing of a refused file is counted as new: what the good rows would do is found by another try.
  const canTryValid =
    report.wouldBe === "refused" && rows.rejected > 0 && rows.read > rows.rejected;
  const rejected = formatCount(rows.rejected);
  const rejectedId = report.ledger ?? report.id;
  return (
    <div className={styles.report}>
      <div className={styles.verdict} data-tone={verdict.tone} role="status">
        <Icon name={verdict.tone === "refused" ? "alert" : "check"} />
        <div>
          <h2 className={styles.verdictText}>{verdict.text}</h2>
          {verdict.hint && <p>{verdict.hint}</p>}
          <p className={styles.fileName} translate="no">
            {report.file}
          </p>
        </div>
      </div>
      <dl className={styles.counts}>
        {counts.map((count) => (
          <div key={count} data-zero={rows[count] === 0 || undefined}>
            <dt>{t(`imports.counts.${count}`)}</dt>
            <dd>{formatCount(rows[count])}</dd>
          </div>
        ))}
      </dl>
      {actions && (
        <div className={styles.actions}>
          {canCommit && (
            <button
              type="button"
              className={controls.primary}
              onClick={() => actions.onCommit(rows.rejected > 0)}
            >
              {rows.rejected > 0
                ? t("imports.commitValid", { good: formatCount(good), rejected })
                : t("imports.commit")}
            </button>
          )}
          {canTryValid && (
            <button type="button" className={controls.primary} onClick={actions.onTryValid}>
              {t("imports.tryValid", { good: formatCount(rows.read - rows.rejected), rejected })}
            </button>
          )}
          {written && (
            <button type="button" className={controls.primary} onClick={actions.onLeague}>
              {t("imports.seeLeague")}
            </button>
          )}
          {rows.rejected > 0 && rejectedId !== null && <RejectedLink id={rejectedId} />}
          <button type="button" className={controls.button} onClick={actions.onReset}>
            {t("imports.another")}
          </button>
        </div>
      )}
      <ReportFacts report={report} size={size} language={language} />
      <IssuesSection report={report} />
      {report.wouldBe !== "refused" && report.wouldBe !== "unchanged" && (
        <MovesSection
          moves={report.moves}
          total={report.movesTotal}
          done={written}
          names={names}
          language={language}
        />
      )}
    </div>
  );

  function verdictOf(): Verdict {
    const values = {
      added: formatCount(report.rows.added),
      corrected: formatCount(report.rows.corrected),
    };
    if (report.status === "committed") {
      return {
        tone: "done",
        text: t("imports.verdict.committed", { ledger: report.ledger ?? 0, ...values }),
        hint: actions ? t("imports.verdict.committedHint") : null,
      };
    }
    if (report.wouldBe === "unchanged") {
      return { tone: "same", text: t("imports.verdict.unchanged"), hint: null };
    }
    if (report.wouldBe === "refused") {
      const errors = report.issues.filter((issue) => issue.severity === "error");
      const text = errors.every((issue) => issue.line === null)
        ? t("imports.verdict.refusedFile")
        : t("imports.verdict.refusedRows", { count: report.rows.rejected });
      const hint = report.rows.rejected > 0 ? t("imports.rejectedHint") : null;
      return { tone: "refused", text, hint };
    }
    return { tone: "ready", text: t("imports.verdict.commit", values), hint: null };
  }
}

/** The rejected rows of a ledger number or a preview, as a file. */
export function RejectedLink({ id }: { id: string | number }) {
  const { t } = useTranslation();
  return (
    <a className={controls.button} href={rejectedRowsAddress(id)} download>
      <Icon name="download" />
      {t("imports.downloadRejected")}
    </a>
  );
}
