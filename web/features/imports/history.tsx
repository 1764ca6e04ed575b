import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LedgerEntry } from "../../../shared/contract/imports.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { kindByName } from "../../../shared/kinds/kinds.ts";
import { formatInstant } from "../../format/instant.ts";
import { formatCount } from "../../format/number.ts";
import controls from "../../ui/controls.module.css";
import { EntryDetails } from "./entry-details.tsx";
import styles from "./history.module.css";

export type HistoryProps = {
  entries: readonly LedgerEntry[];
  names: ReadonlyMap<string, string>;
  language: Language;
  /** True where it is not the whole company's. */
  scoped: boolean;
  /** Null for who may look and not undo. */
  onUndo: ((entry: LedgerEntry) => void) | null;
  onAsOf: (ledger: number) => void;
};

const shownAtOnce = 30;

/** The ledger, newest first: every import and every undo, none ever taken away. */
export function History({ entries, names, language, scoped, onUndo, onAsOf }: HistoryProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(shownAtOnce);
  const [open, setOpen] = useState<number | null>(null);
  if (entries.length === 0) {
    return (
      <p className="quiet">{t(scoped ? "imports.history.emptyScope" : "imports.history.empty")}</p>
    );
  }
  const heads = ["number", "kind", "file", "when", "rows", "state"] as const;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles[head]}>
                {t(`imports.history.${head}`)}
              </th>
            ))}
            <th scope="col" className={styles.tools}>
              <span className="sr-only">{t("imports.history.actions")}</span>
            </th>
          </tr>
        </thead>
        {entries.slice(0, shown).map((entry) => (
          <tbody key={entry.ledger}>
            <tr data-undone={entry.undoneBy !== null || undefined}>
              <td className={styles.number}>#{entry.ledger}</td>
              <td className={styles.kind}>
                {entry.of === null
                  ? (kindByName(entry.kind)?.label[language] ?? entry.kind)
                  : t("imports.history.undoOf", { of: entry.of })}
              </td>
              <td className={styles.file} translate="no" title={entry.file ?? undefined}>
                {entry.file ?? ""}
              </td>
              <td className={styles.when}>{formatInstant(entry.committedAt, language)}</td>
              <td className={styles.rows} data-unit={t("imports.history.unit")}>
                {entry.of === null && (
                  <>
                    {t("imports.history.added", { rows: formatCount(entry.rows.added) })}
                    {entry.rows.corrected > 0 && (
                      <span className="quiet">
                        {" · "}
                        {t("imports.history.corrected", {
                          rows: formatCount(entry.rows.corrected),
                        })}
                      </span>
                    )}
                  </>
                )}
              </td>
              <td className={styles.state}>
                {entry.undoneBy === null
                  ? t("imports.history.committed")
                  : t("imports.history.undone", { by: entry.undoneBy })}
              </td>
              <td className={styles.tools}>
                <button
                  type="button"
                  className={controls.ghost}
                  aria-expanded={open === entry.ledger}
                  aria-label={t("imports.history.detailsLabel", { ledger: entry.ledger })}
                  onClick={() => setOpen(open === entry.ledger ? null : entry.ledger)}
                >
                  {t("imports.history.details")}
                </button>
                {onUndo && entry.of === null && entry.undoneBy === null && (
                  <button
                    type="button"
                    className={controls.ghost}
                    aria-label={t("imports.history.undoLabel", { ledger: entry.ledger })}
                    onClick={() => onUndo(entry)}
                  >
                    {t("imports.history.undo")}
                  </button>
                )}
              </td>
            </tr>
            {open === entry.ledger && (
              <tr>
                <td colSpan={7} className={styles.details}>
                  <EntryDetails
                    ledger={entry.ledger}
                    names={names}
                    language={language}
                    onAsOf={onAsOf}
                  />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
      {entries.length > shown && (
        <button
          type="button"
          className={controls.button}
          onClick={() => setShown(shown + shownAtOnce)}
        >
          {t("imports.history.more", { count: Math.min(shownAtOnce, entries.length - shown) })}
        </button>
      )}
    </>
  );
}
