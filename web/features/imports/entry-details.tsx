import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { importQuery } from "../../api/queries.ts";
import controls from "../../ui/controls.module.css";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./history.module.css";
import { MovesSection } from "./moves-section.tsx";
import { RejectedLink, ReportView } from "./report-view.tsx";

export type EntryDetailsProps = {
  ledger: number;
  names: ReadonlyMap<string, string>;
  language: Language;
  onAsOf: (ledger: number) => void;
};

/** One entry of the ledger as it was reported then. */
export function EntryDetails({ ledger, names, language, onAsOf }: EntryDetailsProps) {
  const { t } = useTranslation();
  const detail = useQuery(importQuery(ledger));
  if (detail.isPending) return <Skeleton lines={3} label={t("common.loading")} />;
  if (detail.isError) return <p role="alert">{detail.error.message}</p>;
  const { report, undo } = detail.data;
  return (
    <div className={styles.entry}>
      {report && <ReportView report={report} size={null} names={names} language={language} />}
      {undo && (
        <>
          <p>
            {t("imports.undo.done", {
              of: undo.of,
              ledger: undo.ledger,
              removed: undo.rows.removed,
              restored: undo.rows.restored,
            })}
          </p>
          <MovesSection
            moves={undo.moves}
            total={undo.movesTotal}
            done
            names={names}
            language={language}
          />
        </>
      )}
      <div className={styles.entryTools}>
        <button type="button" className={controls.button} onClick={() => onAsOf(ledger)}>
          {t("imports.history.asOf")}
        </button>
        {report && report.rows.rejected > 0 && <RejectedLink id={ledger} />}
      </div>
    </div>
  );
}
