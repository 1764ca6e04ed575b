/** Everything the wall shows, asked for as one picture: all answers at one ledger number. */
import { periodsOf } from "../../shared/calendar/period.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { PriceIncidentsAnswer } from "../../shared/contract/price-incidents.ts";
import type { ReferenceAnswer } from "../../shared/contract/reference.ts";
import type { InstallationAnswer } from "../../shared/contract/status.ts";
import { address, getJson } from "./http.ts";

export type WallQuestion = { readonly period: string | null; readonly scope: string | null };

export type WallAnswers = {
  readonly installation: InstallationAnswer;
  /** The period asked for. */
  readonly main: PerformanceAnswer;
  /** The month, quarter and year that `main` ends in so far. */
  readonly spans: readonly [PerformanceAnswer, PerformanceAnswer, PerformanceAnswer];
  readonly incidents: PriceIncidentsAnswer;
  readonly offices: ReferenceAnswer;
  readonly products: ReferenceAnswer;
};

/** A server that does not answer is as good as none; the wall tries again. */
const longestMs = 30_000;

/** The whole picture, or nothing of it. Errors: ApiError, AbortError. */
export async function fetchWall(question: WallQuestion, signal: AbortSignal): Promise<WallAnswers> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  const get = <T>(path: string, parameters: Parameters<typeof address>[1]) =>
    getJson<T>(address(path, parameters), limit);
  const [installation, main] = await Promise.all([
    get<InstallationAnswer>("/api/installation", {}),
    get<PerformanceAnswer>("/api/performance", { ...question, by: "office" }),
  ]);
  // One ledger and one day for all: an import between two answers must not tear the picture.
  const same = { on: main.on, ledger: main.ledger };
  const [month, quarter, year] = await Promise.all([
    ...spansOf(main).map((period) =>
      period === main.period.key
        ? main
        : get<PerformanceAnswer>("/api/performance", {
            period,
            scope: question.scope,
            by: "office",
            ...same,
          }),
    ),
  ]);
  const [incidents, offices, products] = await Promise.all([
    get<PriceIncidentsAnswer>("/api/price-incidents", {
      scope: question.scope,
      state: "open",
      ...same,
    }),
    get<ReferenceAnswer>("/api/reference", { kind: "offices", ledger: main.ledger }),
    get<ReferenceAnswer>("/api/reference", { kind: "products", ledger: main.ledger }),
  ]);
  if (!month || !quarter || !year) throw new Error("A day lies in a month, a quarter and a year.");
  return { installation, main, spans: [month, quarter, year], incidents, offices, products };
}

/** The month, quarter and year of the newest day of a period; of its first day when not begun. */
function spansOf({ period, on }: PerformanceAnswer): readonly string[] {
  const day = on > period.end ? period.end : on < period.start ? period.start : on;
  return periodsOf(day);
}
