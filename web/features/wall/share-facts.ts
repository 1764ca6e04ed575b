/** The wall's rows of market share against the province. */
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import type { WallFacts } from "./facts.ts";
import { shortName } from "./short-name.ts";

/** Market share needs whole months: the first of the periods in which some office has it. */
export function shareFacts(answers: readonly PerformanceAnswer[]): WallFacts["share"] {
  for (const { period, rows } of answers) {
    const known = rows.flatMap(({ name, sales, share }) => {
      if (!share || share.vsProvincePp === null || share.changePp === null) return [];
      const provincePp = share.province.changePp;
      if (provincePp === null) return [];
      const { changePp, vsProvincePp, months } = share;
      const numbers = { changePp, provincePp, vsProvincePp, months };
      return [{ name: shortName(name), judged: !sales.lagging, ...numbers }];
    });
    if (known.length === 0) continue;
    const months = [...new Set(known.flatMap((row) => row.months))].sort();
    const shown = rows.length === 1 ? known : known.filter(({ judged }) => judged);
    return {
      period: period.key,
      months,
      unjudged: rows.length - shown.length,
      rows: shown
        .map(({ months: _, ...row }) => row)
        .sort((a, b) => b.vsProvincePp - a.vsProvincePp),
    };
  }
  return { period: answers[0]?.period.key ?? "", months: [], rows: [], unjudged: 0 };
}
