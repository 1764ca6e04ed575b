/** One part of a page and the states of its question. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FailedNotice } from "./failed-notice.tsx";
import { Skeleton } from "./skeleton.tsx";

export type LoadedProps<T> = {
  query: UseQueryResult<T>;
  /** Of the skeleton: as many as the content will roughly have, so that little moves. */
  lines: number;
  children: (data: T) => ReactNode;
};

/** First load: skeleton. Failed: why, and a way to retry; numbers that were there stay, marked. */
export function Loaded<T>({ query, lines, children }: LoadedProps<T>) {
  const { t } = useTranslation();
  const failed = query.isError && <FailedNotice query={query} />;
  if (query.data === undefined) {
    return failed || <Skeleton lines={lines} label={t("common.loading")} />;
  }
  return (
    <>
      {failed}
      {children(query.data)}
    </>
  );
}
