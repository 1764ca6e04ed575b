/** What every chart of a board is given beside its numbers. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import type { Language } from "../../shared/i18n/language.ts";
import { moneyStyle, type NumberStyle } from "../charts/notation/number-style.ts";
import type { Provenance } from "../features/chart-frame/chart-csv.ts";
import type { FrameState } from "../features/chart-frame/chart-state.tsx";
import { formatDay } from "../format/day.ts";
import { formatClock } from "../format/instant.ts";
import type { Board } from "./board.ts";

/** Where the chart's file says its numbers come from. */
export function provenanceOf({ answer, scopeName, language }: Board): Provenance {
  return {
    filters: `${scopeName} · ${answer.period.key}`,
    asOf: formatDay(answer.on, language),
    ledger: answer.ledger,
  };
}

/** Money in the reader's unit. */
export function moneyOf({ unit, unitText }: Board, t: TFunction<"page">): NumberStyle {
  return moneyStyle(unit, unitText, t("unit.yuan"));
}

/** The state of a frame by its question; `empty` is what to say where the answer holds nothing. */
export function stateOf(
  query: Pick<UseQueryResult, "data" | "isError" | "error" | "refetch">,
  empty: { readonly title: string; readonly text: string } | null,
): FrameState {
  if (query.data === undefined) {
    return query.isError
      ? { kind: "error", text: query.error?.message ?? "", onRetry: () => void query.refetch() }
      : { kind: "loading" };
  }
  return empty === null ? { kind: "ready" } : { kind: "empty", ...empty };
}

/** Said on a chart whose last refresh failed: from when its numbers are; null while it is fresh. */
export function staleOf(
  query: Pick<UseQueryResult, "data" | "isError" | "dataUpdatedAt">,
  t: TFunction<"page">,
  language: Language,
): string | null {
  if (!query.isError || query.data === undefined) return null;
  return t("freshness.failed", { time: formatClock(query.dataUpdatedAt, language) });
}
