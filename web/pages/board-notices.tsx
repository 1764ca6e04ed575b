import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { formatDay } from "../format/day.ts";
import { FailedNotice } from "../ui/failed-notice.tsx";
import { Notice } from "../ui/notice.tsx";

export type BoardNoticesProps = {
  query: UseQueryResult<PerformanceAnswer>;
  /** 0 = not late. */
  lateDays: number;
  language: Language;
};

/** Above a board's numbers: they could not be refreshed, or sales have stopped. */
export function BoardNotices({ query, lateDays, language }: BoardNoticesProps) {
  const { t } = useTranslation();
  const through = query.data?.dataThrough ?? null;
  return (
    <>
      {query.isError && <FailedNotice query={query} />}
      {lateDays > 0 && through !== null && (
        <Notice tone="warning" icon="clock">
          {t("freshness.late", { day: formatDay(through, language), count: lateDays })}
        </Notice>
      )}
    </>
  );
}
