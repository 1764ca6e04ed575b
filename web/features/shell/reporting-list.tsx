import { useTranslation } from "react-i18next";
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDay } from "../../format/day.ts";
import { Modal } from "../../ui/modal.tsx";
import { reportingOf, type LateOffice } from "./reporting.ts";
import styles from "./reporting-list.module.css";

export type ReportingListProps = {
  answer: PerformanceAnswer;
  language: Language;
  onClose: () => void;
};

/** The offices behind 「已報 23/24」. */
export function ReportingList({ answer, language, onClose }: ReportingListProps) {
  const { t } = useTranslation();
  const { missing, lagging } = reportingOf(answer);
  const count = answer.total.counted.offices;
  const section = (title: string, offices: LateOffice[]) =>
    offices.length > 0 && (
      <section className={styles.section}>
        <h3>
          {title} <span className="quiet">{offices.length}</span>
        </h3>
        <ul>
          {offices.map((office) => (
            <li key={office.code} className={styles.office}>
              <span translate="no">
                {office.name} <span className="quiet">{office.code}</span>
              </span>
              <span className="quiet">
                {office.through === null
                  ? t("office.reporting.never")
                  : t("office.reporting.through", { day: formatDay(office.through, language) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <Modal title={t("office.reporting.title")} closeLabel={t("common.close")} onClose={onClose}>
      {missing.length + lagging.length === 0 && (
        <p>{t(count === 1 ? "office.reporting.ownIn" : "office.reporting.allIn", { count })}</p>
      )}
      {section(t("office.reporting.missing"), missing)}
      {section(t("office.reporting.lagging"), lagging)}
    </Modal>
  );
}
