/** From the server's answers to what the wall shows: choosing, sorting, taking differences. */
import { isMonth } from "../../../shared/calendar/month.ts";
import type {
  FundBlock,
  PerformanceAnswer,
  PerformanceRow,
} from "../../../shared/contract/performance.ts";
import type { WallAnswers } from "../../api/wall.ts";
import { writeCompared } from "../../format/compared.ts";
import type { FundFact, LeagueFact, ScoreFact, VisitFact, WallFacts } from "./facts.ts";
import { dueDays } from "./freshness.ts";
import { shareFacts } from "./share-facts.ts";
import { priceFacts } from "./price-facts.ts";
import { shortName } from "./short-name.ts";
import { walkOffices } from "./walk.ts";

/**
 * The facts of one picture. `scopeName`: of what is shown, null = the whole company. `home`: the wall's own
 * scope, also while one of its offices is shown; null = the company.
 */
export function makeFacts(
  answers: WallAnswers,
  {
    scopeName,
    home,
    homeName,
  }: {
    readonly scopeName: string | null;
    readonly home: string | null;
    readonly homeName: string | null;
  },
): WallFacts {
  const { main, spans, installation, offices, workdays } = answers;
  const { counted } = main.total;
  const { today } = installation;
  const missing = main.rows.filter((row) => row.reasons["sales.actual"] === "not_reported").length;
  const late = main.rows.filter(({ sales }) => sales.lagging && sales.actual !== null).length;
  const league = leagueFacts(main.rows);
  const { dataThrough, period } = main;
  const through = main.on < period.end ? main.on : period.end;
  return {
    version: installation.version,
    demo: installation.demo,
    insecure: installation.insecure,
    today,
    ledger: main.ledger,
    dataThrough,
    through,
    period: period.key,
    scopeName,
    homeName,
    walk: walkOffices(offices, { home, from: period.start, to: through }),
    dueDays: dueDays(workdays, { dataThrough, today }),
    offices: counted.offices,
    reported: counted.reported,
    missing,
    lagging: late,
    noPlan: main.rows.length - league.length - missing - late,
    score: spans.map(scoreFact),
    league,
    share: shareFacts([main, ...spans]),
    price: priceFacts(answers),
    promotion: promotionFacts(spans.filter(isForMoney)),
    visits: visitFacts(main),
  };
}

function scoreFact({ period, total }: PerformanceAnswer): ScoreFact {
  const { sales, counted } = total;
  // Of a whole company one late office is a footnote; a single office is its own whole.
  const late = counted.offices === 1 && counted.lagging === 1;
  return {
    period: period.key,
    plan: sales.plan,
    actual: sales.actual,
    planToDate: sales.planToDate,
    prior: sales.prior,
    completion: sales.completion,
    paceGapPp: sales.paceGapPp,
    delta:
      sales.actual === null || sales.planToDate === null ? null : sales.actual - sales.planToDate,
    requiredPerWorkday: sales.requiredPerWorkday,
    compared: writeCompared(sales, counted),
    notBegun: total.reasons["sales.actual"] === "not_begun",
    state: sales.actual === null ? "missing" : late ? "lagging" : "reported",
  };
}

/** Offices that have reported in time and have a plan, the best pace first. */
function leagueFacts(rows: readonly PerformanceRow[]): LeagueFact[] {
  return rows
    .flatMap(({ name, sales }) => {
      const { plan, actual, planToDate, completion, paceGapPp, lagging } = sales;
      if (lagging || plan === null || actual === null || planToDate === null) return [];
      if (completion === null || paceGapPp === null) return [];
      const delta = actual - planToDate;
      return [{ name: shortName(name), plan, actual, planToDate, completion, paceGapPp, delta }];
    })
    .sort((a, b) => b.paceGapPp - a.paceGapPp);
}

/** Programmes run for weeks: a month holds too few of them, a quarter says how the money goes. */
function isForMoney({ period }: PerformanceAnswer): boolean {
  return !isMonth(period.key);
}

/** The first of the periods that has programmes; one fund alone is its own total. */
function promotionFacts(answers: readonly PerformanceAnswer[]): WallFacts["promotion"] {
  for (const { period, total } of answers) {
    if (!total.promotion) continue;
    const { byFund, ...all } = total.promotion;
    const funds = [
      fundFact("total", all),
      fundFact("promotion", byFund.promotion),
      fundFact("cityFund", byFund.city_fund),
    ].filter((fund) => fund !== null);
    if (funds.length === 2) funds.shift();
    if (funds.length > 0) return { period: period.key, funds };
  }
  return { period: answers[0]?.period.key ?? "", funds: [] };
}

function fundFact(fund: FundFact["fund"], block: FundBlock): FundFact | null {
  const { budget, spent, remaining, useRate, timeProgress, offPurpose, overBudget } = block;
  if (useRate === null || timeProgress === null) return null;
  return { fund, budget, spent, remaining, useRate, timeProgress, offPurpose, overBudget };
}

function visitFacts({ total }: PerformanceAnswer): VisitFact[] {
  const facts: VisitFact[] = [];
  const { visits, coverage } = total;
  if (visits && "dealers" in visits && "overdue" in visits) {
    if (visits.onCycleRate !== null) {
      facts.push({
        kind: "keyAccounts",
        done: visits.onCycle,
        all: visits.keyAccounts,
        rate: visits.onCycleRate,
        overdue: visits.overdue,
      });
    }
    if (visits.visitedRate !== null) {
      facts.push({
        kind: "visited",
        done: visits.visited,
        all: visits.dealers,
        rate: visits.visitedRate,
        overdue: null,
      });
    }
  }
  if (coverage && coverage.value !== null) {
    facts.push({
      kind: "coverage",
      done: coverage.numerator ?? 0,
      all: coverage.denominator ?? 0,
      rate: coverage.value,
      overdue: null,
    });
  }
  return facts;
}
