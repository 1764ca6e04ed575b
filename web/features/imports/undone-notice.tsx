import { useTranslation } from "react-i18next";
import type { UndoReport } from "../../../shared/contract/imports.ts";
import { formatCount } from "../../format/number.ts";
import { Notice } from "../../ui/notice.tsx";

/** What an undo did, and which files must come again because they only repeated what is now gone. */
export function UndoneNotice({ report }: { report: UndoReport }) {
  const { t } = useTranslation();
  return (
    <Notice tone="good" icon="undo">
      {t("imports.undo.done", {
        of: report.of,
        ledger: report.ledger,
        removed: formatCount(report.rows.removed),
        restored: formatCount(report.rows.restored),
      })}
      {report.resend.length > 0 && (
        <>
          <br />
          {t("imports.undo.resend")}{" "}
          <span translate="no">
            {report.resend.map((one) => `#${one.ledger} ${one.file}`).join(t("common.separator"))}
          </span>
        </>
      )}
    </Notice>
  );
}
