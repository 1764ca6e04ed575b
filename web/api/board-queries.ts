/** What the boards ask beside the offices' own rows: series, parts, incidents, money, visits. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { BreakdownAnswer, BreakdownBy } from "../../shared/contract/breakdown.ts";
import type { RowsAnswer } from "../../shared/contract/explain.ts";
import type {
  IncidentState,
  PriceIncidentsAnswer,
  PriceLevel,
} from "../../shared/contract/price-incidents.ts";
import type { PriceComplianceAnswer } from "../../shared/contract/price-compliance.ts";
import type { PromotionsAnswer } from "../../shared/contract/promotions.ts";
import type { ReferenceAnswer, ReferenceKind } from "../../shared/contract/reference.ts";
import type { SeriesAnswer, SeriesMeasure } from "../../shared/contract/series.ts";
import type { VisitsOverdueAnswer } from "../../shared/contract/visits-overdue.ts";
import { address, getJson } from "./http.ts";
import type { Question } from "./queries.ts";

// As in queries.ts: an answer is old only when the ledger moves.
const untilLedgerMoves = { staleTime: Number.POSITIVE_INFINITY };

/** Scope and day of an answer already on the page, so that all parts of it speak of the same day. */
export type Moment = { scope: string | null; on: string; ledger: number | null };

export type BoardSeriesQuestion = Moment & {
  measure: SeriesMeasure;
  by: "office" | "province" | "company";
  from: string;
  to: string;
  /** Prices only. */
  sku?: string;
  level?: PriceLevel;
};

/** A measure month by month, or a price week by week. */
export const boardSeriesQuery = (question: BoardSeriesQuestion) =>
  queryOptions({
    queryKey: ["series", question],
    queryFn: ({ signal }) => getJson<SeriesAnswer>(address("/api/series", { ...question }), signal),
    ...untilLedgerMoves,
  });

/** Parts of the scope's sales. */
export const breakdownQuery = (question: Question, by: BreakdownBy) =>
  queryOptions({
    queryKey: ["breakdown", by, question],
    queryFn: ({ signal }) =>
      getJson<BreakdownAnswer>(address("/api/breakdown", { ...question, by }), signal),
    ...untilLedgerMoves,
  });

/** Price incidents as they stand on a day. */
export const incidentsQuery = (moment: Moment, state: IncidentState) =>
  queryOptions({
    queryKey: ["price-incidents", state, moment],
    queryFn: ({ signal }) =>
      getJson<PriceIncidentsAnswer>(address("/api/price-incidents", { ...moment, state }), signal),
    placeholderData: keepPreviousData,
    ...untilLedgerMoves,
  });

/** Who kept which price in a period, by office, item and level. */
export const priceComplianceQuery = (question: Question) =>
  queryOptions({
    queryKey: ["price-compliance", question],
    queryFn: ({ signal }) =>
      getJson<PriceComplianceAnswer>(address("/api/price-compliance", { ...question }), signal),
    placeholderData: keepPreviousData,
    ...untilLedgerMoves,
  });

/** The programmes that start in a period. */
export const promotionsQuery = (question: Question) =>
  queryOptions({
    queryKey: ["promotions", question],
    queryFn: ({ signal }) =>
      getJson<PromotionsAnswer>(address("/api/promotions", { ...question }), signal),
    ...untilLedgerMoves,
  });

/** Key accounts not visited within their cycle. */
export const overdueQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ["visits-overdue", moment],
    queryFn: ({ signal }) =>
      getJson<VisitsOverdueAnswer>(address("/api/visits/overdue", { ...moment }), signal),
    ...untilLedgerMoves,
  });

/** Products, working days and the like. */
export const referenceQuery = (kind: ReferenceKind, ledger: number | null) =>
  queryOptions({
    queryKey: ["reference", kind, ledger],
    queryFn: ({ signal }) =>
      getJson<ReferenceAnswer>(address("/api/reference", { kind, ledger }), signal),
    placeholderData: keepPreviousData,
    ...untilLedgerMoves,
  });

/** The price policies as imported; enough for every item of a company. */
export const policiesQuery = (ledger: number | null) =>
  queryOptions({
    queryKey: ["rows", "price_policies", ledger],
    queryFn: ({ signal }) =>
      getJson<RowsAnswer>(
        address("/api/rows", { kind: "price_policies", ledger, limit: 1000 }),
        signal,
      ),
    ...untilLedgerMoves,
  });

/** Own rows of a kind within some days, as imported. */
export const ownRowsQuery = (
  kind: "visits",
  span: { readonly from: string; readonly to: string; readonly ledger: number | null },
) =>
  queryOptions({
    queryKey: ["rows", kind, span],
    queryFn: ({ signal }) =>
      getJson<RowsAnswer>(address("/api/rows", { kind, ...span, limit: 200 }), signal),
    ...untilLedgerMoves,
  });
