/** What the wall shows, without words: small enough to be kept on the screen's own disk. */
import type { PricePoint } from "../../../shared/contract/series.ts";
import type { WalkOffice } from "./walk.ts";

/** `lagging` is never judged; `missing` has nothing to judge. */
export type SpanState = "reported" | "lagging" | "missing";

/** One period against its plan. Amounts in 分; null as the server gave it. */
export type ScoreFact = {
  readonly period: string;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly planToDate: number | null;
  readonly prior: number | null;
  readonly completion: number | null;
  readonly paceGapPp: number | null;
  /** Δ 應達: actual − plan to date. */
  readonly delta: number | null;
  readonly requiredPerWorkday: number | null;
  /** 22/24: the offices its rates cover; null where they cover all that its amounts do. */
  readonly compared: string | null;
  readonly notBegun: boolean;
  readonly state: SpanState;
};

/** An office that can be judged against what is due. */
export type LeagueFact = {
  readonly name: string;
  readonly plan: number;
  readonly actual: number;
  readonly planToDate: number;
  readonly completion: number;
  readonly paceGapPp: number;
  readonly delta: number;
};

export type ShareFact = {
  readonly name: string;
  readonly changePp: number;
  readonly provincePp: number;
  readonly vsProvincePp: number;
  /** A late office is shown, never judged. */
  readonly judged: boolean;
};

/** One open incident and the weeks of its price. */
export type PriceFact = {
  readonly office: string;
  readonly item: string;
  readonly level: "dealer" | "retail";
  readonly critical: boolean;
  readonly since: string;
  /** How far beyond the limit, as a share of it; negative below the floor. */
  readonly depth: number;
  /** Of the whole series; null below 12 points. Guide price = 100. */
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The newest weeks, oldest first; an index is null in a week without a policy. */
  readonly points: readonly PricePointFact[];
};

export type PricePointFact = {
  readonly week: string;
  readonly index: number | null;
  readonly signal: PricePoint["signal"];
};

export type FundFact = {
  readonly fund: "total" | "promotion" | "cityFund";
  readonly budget: number;
  readonly spent: number;
  readonly remaining: number;
  readonly useRate: number;
  readonly timeProgress: number;
  readonly offPurpose: number;
  readonly overBudget: number;
};

export type VisitFact = {
  readonly kind: "keyAccounts" | "visited" | "coverage";
  readonly done: number;
  readonly all: number;
  readonly rate: number;
  /** Key accounts beyond their cycle; null where it does not apply. */
  readonly overdue: number | null;
};

export type WallFacts = {
  readonly version: string;
  readonly demo: boolean;
  /** True where the server was allowed to speak in the clear. */
  readonly insecure: boolean;
  readonly today: string;
  readonly ledger: number;
  readonly dataThrough: string | null;
  /** Newest day of the period that is in. */
  readonly through: string;
  readonly period: string;
  /** Null = the whole company. */
  readonly scopeName: string | null;
  /** Of the wall's own scope, also while one of its offices is shown; null = the whole company. */
  readonly homeName: string | null;
  /** The offices ↑ and ↓ walk: those of the wall's own scope, whichever of them is shown. */
  readonly walk: readonly WalkOffice[];
  /** Days at whose 08:00 missing sales fell due: see freshness.ts. */
  readonly dueDays: readonly string[];
  readonly offices: number;
  readonly reported: number;
  readonly missing: number;
  readonly lagging: number;
  /** Reported in time, and nothing to compare with. */
  readonly noPlan: number;
  readonly score: readonly ScoreFact[];
  /** Best pace first. */
  readonly league: readonly LeagueFact[];
  readonly share: {
    readonly period: string;
    readonly months: readonly string[];
    /** Best against its province first; of several offices those that are judged. */
    readonly rows: readonly ShareFact[];
    /** The others: they lag, or have no share or none a year ago. */
    readonly unjudged: number;
  };
  readonly price: {
    /** How many are open. */
    readonly critical: number;
    readonly warnings: number;
    /** Offices with a critical one, the deepest first. */
    readonly criticalOffices: readonly string[];
    /** Critical before warning, then the deepest. */
    readonly worst: readonly PriceFact[];
  };
  readonly promotion: { readonly period: string; readonly funds: readonly FundFact[] };
  readonly visits: readonly VisitFact[];
};
