/** Every question the page asks: key, address and freshness in one object each. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ExplainAnswer, RowsAnswer } from "../../shared/contract/explain.ts";
import type { ImportDetail, ImportList } from "../../shared/contract/imports.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { ReferenceAnswer } from "../../shared/contract/reference.ts";
import type { SeriesAnswer } from "../../shared/contract/series.ts";
import type { InstallationAnswer } from "../../shared/contract/status.ts";
import { address, getJson } from "./http.ts";

/** What the URL filters by; null = the server's default. */
export type Question = {
  period: string | null;
  scope: string | null;
  on: string | null;
  ledger: number | null;
};

// Answers are a function of their parameters and the ledger: they are old only when the ledger moves,
// and then the live stream marks them so.
const untilLedgerMoves = { staleTime: Number.POSITIVE_INFINITY };

export const installationQuery = () =>
  queryOptions({
    queryKey: ["installation"],
    queryFn: ({ signal }) => getJson<InstallationAnswer>("/api/installation", signal),
    ...untilLedgerMoves,
  });

/** An answer that never stands in for another: beside its neighbours it would be mistaken for its own. */
export const exactPerformanceQuery = (question: Question, by: "office" | "province" | "staff") =>
  queryOptions({
    queryKey: ["performance", by, question],
    queryFn: ({ signal }) =>
      getJson<PerformanceAnswer>(address("/api/performance", { ...question, by }), signal),
    ...untilLedgerMoves,
  });

export const performanceQuery = (question: Question, by: "office" | "province" | "staff") =>
  queryOptions({ ...exactPerformanceQuery(question, by), placeholderData: keepPreviousData });

export type SeriesQuestion = {
  scope: string | null;
  from: string;
  to: string;
  on: string;
  ledger: number | null;
};

/** Sales by office, month by month: one call for a whole league. */
export const salesSeriesQuery = (question: SeriesQuestion | null) =>
  queryOptions({
    queryKey: ["series", "sales", question],
    queryFn: ({ signal }) =>
      getJson<SeriesAnswer>(
        address("/api/series", { measure: "sales", by: "office", ...question }),
        signal,
      ),
    enabled: question !== null,
    placeholderData: keepPreviousData,
    ...untilLedgerMoves,
  });

export const officesQuery = (ledger: number | null) =>
  queryOptions({
    queryKey: ["reference", "offices", ledger],
    queryFn: ({ signal }) =>
      getJson<ReferenceAnswer>(address("/api/reference", { kind: "offices", ledger }), signal),
    placeholderData: keepPreviousData,
    ...untilLedgerMoves,
  });

export type ExplainQuestion = {
  field: string;
  by: "office" | "province" | "company" | "staff";
  /** null = the total of the scope. */
  key: string | null;
  period: string;
  scope: string | null;
  on: string;
  ledger: number;
};

export const explainQuery = (question: ExplainQuestion) =>
  queryOptions({
    queryKey: ["explain", question],
    queryFn: ({ signal }) =>
      getJson<ExplainAnswer>(address("/api/explain", { ...question }), signal),
    ...untilLedgerMoves,
  });

/** The rows behind a number, page by page; `href` is one of `explain.rows`. */
export const rowsQuery = (href: string) =>
  infiniteQueryOptions({
    queryKey: ["rows", href],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const join = href.includes("?") ? "&" : "?";
      const limit = /[?&]limit=/.test(href) ? "" : `${join}limit=100`;
      const cursor = pageParam === null ? "" : `&cursor=${encodeURIComponent(pageParam)}`;
      return getJson<RowsAnswer>(`${href}${limit}${cursor}`, signal);
    },
    getNextPageParam: (page) => page.cursor,
    ...untilLedgerMoves,
  });

export const importsQuery = () =>
  queryOptions({
    queryKey: ["imports"],
    queryFn: ({ signal }) => getJson<ImportList>("/api/imports", signal),
    ...untilLedgerMoves,
  });

export const importQuery = (ledger: number) =>
  queryOptions({
    queryKey: ["imports", ledger],
    queryFn: ({ signal }) => getJson<ImportDetail>(`/api/imports/${ledger}`, signal),
    ...untilLedgerMoves,
  });
