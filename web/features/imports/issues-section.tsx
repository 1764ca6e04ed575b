import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../../shared/contract/imports.ts";
import { formatCount } from "../../format/number.ts";
import controls from "../../ui/controls.module.css";
import { groupIssues, type IssueGroup } from "./issue-groups.ts";
import styles from "./report.module.css";

/** Rows of a group shown before somebody asks for all of them. */
const firstShown = 8;

/** The problems, by what has to be mended, each with line, column and value. */
export function IssuesSection({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  if (report.issuesTotal === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        {t("imports.issues.title")} <span className="quiet">{formatCount(report.issuesTotal)}</span>
      </h3>
      {groupIssues(report.issues).map((group) => (
        <Group key={`${group.severity}:${group.code}`} group={group} />
      ))}
      {report.issuesTotal > report.issues.length && (
        <p className="quiet">
          {t("imports.issues.truncated", {
            total: formatCount(report.issuesTotal),
            shown: formatCount(report.issues.length),
          })}
        </p>
      )}
    </section>
  );
}

function Group({ group }: { group: IssueGroup }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? group.issues : group.issues.slice(0, firstShown);
  const error = group.severity === "error";
  const suggestions = group.issues.some((issue) => issue.suggestion !== null);
  const whole = group.issues.every((issue) => issue.line === null && issue.column === null);
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}>
        <span className={error ? styles.errorChip : styles.warningChip}>
          {t(error ? "imports.issues.error" : "imports.issues.warning")}
        </span>
        <span className={styles.groupText}>{group.message}</span>
        <span className="quiet">{t("imports.issues.count", { count: group.issues.length })}</span>
      </div>
      {!whole && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes the focus
        <div className={styles.scroller} role="region" tabIndex={0} aria-label={group.message}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.lineHead}>
                  {t("imports.issues.line")}
                </th>
                <th scope="col">{t("imports.issues.column")}</th>
                <th scope="col">{t("imports.issues.value")}</th>
                {suggestions && <th scope="col">{t("imports.issues.suggestion")}</th>}
                {!group.uniform && <th scope="col">{t("imports.issues.problem")}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map((issue, index) => (
                <tr key={index}>
                  <td className={styles.right}>{issue.line ?? t("imports.issues.wholeFile")}</td>
                  <td translate="no">{issue.column ?? ""}</td>
                  <td translate="no" className={styles.value}>
                    {issue.value ?? ""}
                  </td>
                  {suggestions && <td translate="no">{issue.suggestion ?? ""}</td>}
                  {!group.uniform && <td className={styles.message}>{issue.message}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {group.issues.length > shown.length && (
        <button type="button" className={controls.ghost} onClick={() => setAll(true)}>
          {t("imports.issues.show")}
        </button>
      )}
    </div>
  );
}
