import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import { Empty } from "../../ui/empty.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

/** What stands in the frame. A failed refresh is no state: it keeps the numbers and is `stale`. */
export type FrameState =
  | { readonly kind: "ready" }
  | { readonly kind: "loading" }
  /** Why there is nothing, and the next step if there is one. */
  | {
      readonly kind: "empty";
      readonly title: string;
      readonly text: string;
      readonly action?: ReactNode;
    }
  | { readonly kind: "error"; readonly text: string; readonly onRetry: () => void };

export type ChartStateProps = { state: FrameState; stale: string | null; children: ReactNode };

/** The picture, or what stands in its place; old numbers keep standing under a note. */
export function ChartState({ state, stale, children }: ChartStateProps) {
  const { t } = useTranslation();
  switch (state.kind) {
    case "loading":
      return <Skeleton lines={5} label={t("common.loading")} />;
    case "empty":
      return (
        <Empty title={state.title} action={state.action}>
          {state.text}
        </Empty>
      );
    case "error":
      return (
        <Empty
          title={t("error.title")}
          action={
            <button type="button" className={controls.primary} onClick={state.onRetry}>
              {t("error.retry")}
            </button>
          }
        >
          {state.text}
        </Empty>
      );
    case "ready":
      return (
        <>
          {stale !== null && (
            <Notice tone="warning" icon="clock">
              {stale}
            </Notice>
          )}
          {children}
        </>
      );
  }
}
