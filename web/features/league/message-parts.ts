/** The sentence above the league: made from a template, every number from the answer. */
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import { formatPeriodShort } from "../../format/day.ts";
import { formatPercent, formatPp, sayMoney, type MoneyWords } from "../../format/number.ts";
import type { LeagueRow } from "./league-row.ts";

/** One text to be written and what goes into it. */
export type MessagePart = {
  key:
    | "behind"
    | "ahead"
    | "level"
    | "noPlan"
    | "nothing"
    | "notBegun"
    | "offices"
    | "worst"
    | "allAhead"
    | "join";
  values: Readonly<Record<string, string | number>>;
};

export type Standing = {
  /** Offices that can be judged: reported, not lagging, with a plan. */
  compared: number;
  ahead: number;
  /** At most three, the largest gap first. */
  worst: readonly LeagueRow[];
  /** Σ of their Δ 應達, in 分. */
  worstDelta: number;
};

/** How the judged offices stand. Lagging and missing ones are neither ahead nor behind. */
export function standingOf(rows: readonly LeagueRow[]): Standing {
  const judged = rows.filter((office) => office.state === "reported" && office.delta !== null);
  const behind = judged
    .filter((office) => (office.delta ?? 0) < 0)
    .sort((a, b) => (a.delta ?? 0) - (b.delta ?? 0));
  const worst = behind.slice(0, 3);
  return {
    compared: judged.length,
    ahead: judged.length - behind.length,
    worst,
    worstDelta: worst.reduce((sum, office) => sum + (office.delta ?? 0), 0),
  };
}

/** The parts of the message, in order. */
export function messageParts(
  options: MoneyWords & {
    answer: PerformanceAnswer;
    rows: readonly LeagueRow[];
    separator: string;
  },
): MessagePart[] {
  const { answer, rows, separator, language } = options;
  const period = formatPeriodShort(answer.period.key, language);
  const { sales } = answer.total;
  if (answer.total.reasons["sales.actual"] === "not_begun") {
    return [{ key: "notBegun", values: { period, plan: sayMoney(sales.plan, options) } }];
  }
  if (sales.actual === null) return [{ key: "nothing", values: { period } }];
  const parts: MessagePart[] = [];
  if (sales.completion === null || sales.paceGapPp === null) {
    const actual = sayMoney(sales.actual, options);
    parts.push({ key: "noPlan", values: { period, actual } });
  } else {
    const pp = formatPp(Math.abs(sales.paceGapPp)).replace("+", "");
    const key =
      formatPp(sales.paceGapPp) === formatPp(0)
        ? "level"
        : sales.paceGapPp < 0
          ? "behind"
          : "ahead";
    parts.push({ key, values: { period, completion: formatPercent(sales.completion), pp } });
  }
  const standing = standingOf(rows);
  if (standing.compared < 2) return parts;
  parts.push(
    { key: "offices", values: { compared: standing.compared, ahead: standing.ahead } },
    { key: "join", values: {} },
  );
  if (standing.worst.length === 0) parts.push({ key: "allAhead", values: {} });
  else {
    const names = standing.worst.map((office) => office.shortName).join(separator);
    const amount = sayMoney(standing.worstDelta, options, true);
    parts.push({ key: "worst", values: { names, amount } });
  }
  return parts;
}
