/** Answers for a wall in the shapes of the contract, made of the offices of a performance answer. */
import { priceIncidentsAnswer } from "../../../../shared/contract/price-incidents.ts";
import type { PerformanceRow } from "../../../../shared/contract/performance.ts";
import type { PricePoint } from "../../../../shared/contract/series.ts";
import { worstIncidents, type WallAnswers } from "../../../../web/api/wall.ts";
import { answerOf, officeRow } from "../../performance-fixture.ts";

export type IncidentFixture = { office: string; severity: "critical" | "warning"; depth: number };

/** What makeFacts is told of a wall of the whole company. */
export const wholeCompany = { scopeName: null, home: null, homeName: null };

/** 30 weeks at 98, the newest at 90: outside its limits. */
const pricePoints: readonly PricePoint[] = Array.from({ length: 30 }, (_, week) => ({
  week: `2026-W${String(week + 9).padStart(2, "0")}`,
  start: `2026-0${3 + Math.floor(week / 5)}-${String(1 + (week % 5) * 6).padStart(2, "0")}`,
  index: week === 29 ? 90 : 98,
  compliance: 1,
  observations: 2,
  mean: 97.7,
  lower: 97,
  upper: 98.4,
  signal: week === 29 ? ("outside" as const) : null,
}));

export function wallAnswers(
  rows: readonly PerformanceRow[],
  incidents: readonly IncidentFixture[] = [],
): WallAnswers {
  const main = answerOf(rows);
  const reference = (
    kind: "offices" | "products" | "workdays",
    entries: Record<string, string>[],
  ) => ({
    kind,
    ledger: 41,
    rows: entries,
  });
  const found = incidents.map(({ office, severity, depth }, index) => ({
    id: `${office}:dealer:S1:2026-09-0${index + 1}`,
    office,
    level: "dealer" as const,
    sku: "S1",
    severity,
    openedOn: "2026-09-05",
    firstBreach: "2026-09-03",
    endedOn: null,
    lastBreach: "2026-09-10",
    guide: 1000,
    limit: 900,
    worstPrice: depth < 0 ? 800 : 1100,
    depth: Math.abs(depth),
    dealers: [],
    breaches: 2,
    exposure: 0,
  }));
  return {
    home: "company",
    scope: "company",
    installation: {
      version: "1",
      insecure: false,
      demo: false,
      today: "2026-09-16",
      currency: "CNY",
      ledger: 41,
    },
    main,
    spans: [main, answerOf(rows, { code: "c" }, "2026Q3"), answerOf(rows, { code: "c" }, "2026")],
    incidents: priceIncidentsAnswer.parse({
      on: "2026-09-16",
      ledger: 41,
      currency: "CNY",
      scope: "company",
      state: "open",
      incidents: found,
    }),
    prices: worstIncidents(found).map((incident) => ({ incident, points: pricePoints })),
    offices: reference(
      "offices",
      rows.map(({ code, name }) => ({ office_code: code, office_name: name })),
    ),
    products: reference("products", [{ sku: "S1", product_name: "純生" }]),
    workdays: reference("workdays", []),
  };
}

/** An office whose pace and share differ by `pp` from what is due and from its province. */
export function paced(code: string, pp: number, name = `${code}辦事處`): PerformanceRow {
  return officeRow({
    code,
    name,
    sales: { paceGapPp: pp, actual: 50_000 + pp * 1000, completion: 0.5 + pp / 100 },
    vsProvincePp: pp,
  });
}
