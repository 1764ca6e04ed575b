import { useTranslation } from "react-i18next";
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { ageOf } from "../../format/age.ts";
import { formatDay, formatDayShort } from "../../format/day.ts";
import styles from "./clocks.module.css";

export type ClocksProps = {
  answer: PerformanceAnswer | undefined;
  language: Language;
  connection: { state: "connecting" | "live" | "lost"; ageSeconds: number | null };
  ledger: number | null;
  /** Null where it is not about offices. */
  onReported: (() => void) | null;
};

/** Two clocks that must not be mixed up: how old the business is, and how old the connection is. */
export function Clocks({ answer, language, connection, ledger, onReported }: ClocksProps) {
  const { t } = useTranslation();
  const counted = answer?.total.counted;
  return (
    <div className={styles.clocks}>
      <div>
        {answer &&
          (answer.dataThrough === null ? (
            t("clocks.noData")
          ) : (
            <time dateTime={answer.dataThrough} title={formatDay(answer.dataThrough, language)}>
              {t("clocks.dataThrough", { day: formatDayShort(answer.dataThrough, language) })}
            </time>
          ))}
        {counted && onReported && (
          <>
            {" · "}
            <button
              type="button"
              className={styles.reported}
              title={t("league.openMissing")}
              onClick={onReported}
            >
              {t("clocks.reported", { reported: counted.reported, offices: counted.offices })}
            </button>
          </>
        )}
      </div>
      <div className={connection.state === "lost" ? styles.lost : undefined}>
        {connectionText()}
        {ledger !== null && ` · ${t("clocks.ledger", { ledger })}`}
      </div>
    </div>
  );

  function connectionText(): string {
    if (connection.ageSeconds === null) return t("clocks.connecting");
    const age = ageOf(connection.ageSeconds);
    const words = age.key === "now" ? t("age.now") : t(`age.${age.key}`, { count: age.count });
    return connection.state === "lost"
      ? t("clocks.lost", { age: words })
      : t("clocks.connection", { age: words });
  }
}
