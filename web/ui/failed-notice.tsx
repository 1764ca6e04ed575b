import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/i18n/language.ts";
import { formatClock } from "../format/instant.ts";
import controls from "./controls.module.css";
import { Notice } from "./notice.tsx";

export type FailedNoticeProps = {
  query: Pick<UseQueryResult, "data" | "dataUpdatedAt" | "refetch">;
};

/** A question failed: from when the numbers are that stay, or that there are none; and another try. */
export function FailedNotice({ query }: FailedNoticeProps) {
  const { t, i18n } = useTranslation();
  return (
    <Notice
      tone="warning"
      action={
        <button type="button" className={controls.ghost} onClick={() => void query.refetch()}>
          {t("freshness.retry")}
        </button>
      }
    >
      {query.data === undefined
        ? t("boards.failed")
        : t("freshness.failed", {
            time: formatClock(query.dataUpdatedAt, i18n.language as Language),
          })}
    </Notice>
  );
}
