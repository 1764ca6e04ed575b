import { useState } from "react";
import { useTranslation } from "react-i18next";
import { withNote } from "../../charts/notation/chart-table.ts";
import type { Move } from "../../../shared/contract/imports.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatPeriod } from "../../format/day.ts";
import { formatCount } from "../../format/number.ts";
import controls from "../../ui/controls.module.css";
import { formatMoved, isMoneyField } from "./moved-value.ts";
import styles from "./report.module.css";

export type MovesSectionProps = {
  moves: readonly Move[];
  total: number;
  /** False: they would move; true: they have moved. */
  done: boolean;
  names: ReadonlyMap<string, string>;
  language: Language;
};

/** Rows shown before somebody asks for all of them. */
const firstShown = 12;

const fields = [
  "plan",
  "actual",
  "completion",
  "spent",
  "compliance",
  "critical",
  "warning",
  "incidents",
] as const;

/** Which published numbers an import moves: before and after. */
export function MovesSection({ moves, total, done, names, language }: MovesSectionProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? moves : moves.slice(0, firstShown);
  const fieldName = (field: string) => {
    const last = field.slice(field.lastIndexOf(".") + 1);
    const known = fields.find((one) => one === last);
    const name = known ? t(`imports.moves.fields.${known}`) : field;
    return isMoneyField(field) ? withNote(name, t("unit.yuan")) : name;
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        {t(done ? "imports.moves.titleDone" : "imports.moves.title")}{" "}
        <span className="quiet">{formatCount(total)}</span>
      </h3>
      {moves.length === 0 ? (
        <p className="quiet">{t(done ? "imports.moves.noneDone" : "imports.moves.none")}</p>
      ) : (
        <div
          className={styles.scroller}
          role="region"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes the focus
          tabIndex={0}
          aria-label={t(done ? "imports.moves.titleDone" : "imports.moves.title")}
        >
          <table className={`${styles.table} ${styles.moves}`}>
            <thead>
              <tr>
                <th scope="col">{t("imports.moves.period")}</th>
                <th scope="col">{t("imports.moves.office")}</th>
                <th scope="col">{t("imports.moves.field")}</th>
                <th scope="col" className={styles.right}>
                  {t("imports.moves.before")}
                </th>
                <th scope="col" aria-hidden="true" />
                <th scope="col" className={styles.right}>
                  {t("imports.moves.after")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((move) => (
                <tr key={`${move.period}:${move.code}:${move.field}`}>
                  <td>{formatPeriod(move.period, language)}</td>
                  <td translate="no">{names.get(move.code) ?? move.code}</td>
                  <td>{fieldName(move.field)}</td>
                  <td className={styles.right}>{formatMoved(move.field, move.before)}</td>
                  <td aria-hidden="true">→</td>
                  <td className={styles.right}>
                    <b>{formatMoved(move.field, move.after)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {moves.length > shown.length && (
        <button type="button" className={controls.ghost} onClick={() => setAll(true)}>
          {t("imports.issues.show")}
        </button>
      )}
      {all && total > moves.length && (
        <p className="quiet">
          {t("imports.moves.truncated", { total: formatCount(total), shown: moves.length })}
        </p>
      )}
    </section>
  );
}
