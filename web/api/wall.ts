/** Everything the wall shows, asked for as one picture: all answers at one ledger number. */
import { addMonths, monthOf } from "../../shared/calendar/month.ts";
import { periodsOf } from "../../shared/calendar/period.ts";
import type { SessionAnswer } from "../../shared/contract/access.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { PriceIncident, PriceIncidentsAnswer } from "../../shared/contract/price-incidents.ts";
import type { ReferenceAnswer } from "../../shared/contract/reference.ts";
import type { PricePoint, SeriesAnswer } from "../../shared/contract/series.ts";
import type { InstallationAnswer } from "../../shared/contract/status.ts";
import { address, getJson } from "./http.ts";

export type WallQuestion = {
  readonly period: string | null;
  /** The wall's own scope as the address says it; null = all that whoever asks may see. */
  readonly home: string | null;
  /** Code of the office of it that is shown; null = all of it. */
  readonly office: string | null;
};

export type WallAnswers = {
  /** The wall's own scope, and what is shown of it: `company`, `province:GD`, `office:GZ01`, `own`. */
  readonly home: string;
  readonly scope: string;
  readonly installation: InstallationAnswer;
  /** The period asked for. */
  readonly main: PerformanceAnswer;
  /** The month, quarter and year that `main` ends in so far. */
  readonly spans: readonly [PerformanceAnswer, PerformanceAnswer, PerformanceAnswer];
  readonly incidents: PriceIncidentsAnswer;
  /** The worst open incidents, each with the weeks of its office's price. */
  readonly prices: readonly PriceHistory[];
  readonly offices: ReferenceAnswer;
  readonly products: ReferenceAnswer;
  /** Holidays and make-up days. */
  readonly workdays: ReferenceAnswer;
};

export type PriceHistory = {
  readonly incident: PriceIncident;
  readonly points: readonly PricePoint[];
};

/** As many price charts as can be read from six metres. */
const mostPrices = 4;
/** As far back as the price board looks: the same points, the same limits. */
const priceMonths = 8;

/** A server that does not answer is as good as none; the wall tries again. */
const longestMs = 30_000;

/** The whole picture, or nothing of it. Errors: ApiError, AbortError. */
export async function fetchWall(question: WallQuestion, signal: AbortSignal): Promise<WallAnswers> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  const get = <T>(path: string, parameters: Parameters<typeof address>[1]) =>
    getJson<T>(address(path, parameters), limit);
  const session = await get<SessionAnswer>("/api/session", {});
  const home = homeOf(question, session);
  const { period, office } = question;
  const shown = office === null ? home : `office:${office}`;
  // What somebody may see who may see several offices has no name for the server but the absence of one.
  const scope = shown === "own" ? null : shown;
  const [installation, main] = await Promise.all([
    get<InstallationAnswer>("/api/installation", {}),
    get<PerformanceAnswer>("/api/performance", { period, scope, by: "office" }),
  ]);
  // One ledger and one day for all: an import between two answers must not tear the picture.
  const same = { on: main.on, ledger: main.ledger };
  const [month, quarter, year] = await Promise.all([
    ...spansOf(main).map((period) =>
      period === main.period.key
        ? main
        : get<PerformanceAnswer>("/api/performance", { period, scope, by: "office", ...same }),
    ),
  ]);
  const reference = (kind: ReferenceAnswer["kind"]) =>
    get<ReferenceAnswer>("/api/reference", { kind, ledger: main.ledger });
  const [incidents, offices, products, workdays] = await Promise.all([
    get<PriceIncidentsAnswer>("/api/price-incidents", {
      scope,
      state: "open",
      ...same,
    }),
    reference("offices"),
    reference("products"),
    reference("workdays"),
  ]);
  const asOf = incidents.on;
  const prices = await Promise.all(
    worstIncidents(incidents.incidents).map(async (incident) => {
      const { series } = await get<SeriesAnswer>("/api/series", {
        measure: "price",
        by: "office",
        scope: `office:${incident.office}`,
        sku: incident.sku,
        level: incident.level,
        from: addMonths(monthOf(asOf), -priceMonths),
        to: monthOf(asOf),
        ...same,
      });
      return { incident, points: (series[0]?.points ?? []) as PricePoint[] };
    }),
  );
  if (!month || !quarter || !year) throw new Error("A day lies in a month, a quarter and a year.");
  const spans = [month, quarter, year] as const;
  const numbers = { main, spans, incidents, prices };
  return { home, scope: shown, installation, ...numbers, offices, products, workdays };
}

/** What a paired screen shows was said when it was paired, whatever its address asks for. */
function homeOf({ home }: WallQuestion, { type, scope }: SessionAnswer): string {
  return type === "screen" && scope !== "company" ? scope : (home ?? scope);
}

/** The few a wall draws: critical before warning, then the deepest. */
export function worstIncidents(incidents: readonly PriceIncident[]): readonly PriceIncident[] {
  const grave = ({ severity }: PriceIncident) => (severity === "critical" ? 0 : 1);
  return [...incidents]
    .sort((a, b) => grave(a) - grave(b) || b.depth - a.depth || (a.id < b.id ? -1 : 1))
    .slice(0, mostPrices);
}

/** The month, quarter and year of the newest day of a period; of its first day when not begun. */
function spansOf({ period, on }: PerformanceAnswer): readonly string[] {
  const day = on > period.end ? period.end : on < period.start ? period.start : on;
  return periodsOf(day);
}
