/** The wall's rows by name: market share against the province, critical price incidents. */
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import type { ReferenceAnswer } from "../../../shared/contract/reference.ts";
import type { WallAnswers } from "../../api/wall.ts";
import type { WallFacts } from "./facts.ts";
import { shortName } from "./short-name.ts";

/** Market share needs whole months: the first of the periods in which some office has it. */
export function shareFacts(answers: readonly PerformanceAnswer[]): WallFacts["share"] {
  for (const { period, rows } of answers) {
    const known = rows.flatMap(({ name, share }) => {
      if (!share || share.vsProvincePp === null || share.changePp === null) return [];
      const provincePp = share.province.changePp;
      if (provincePp === null) return [];
      const { changePp, vsProvincePp, months } = share;
      return [{ name: shortName(name), changePp, provincePp, vsProvincePp, months }];
    });
    if (known.length === 0) continue;
    const months = [...new Set(known.flatMap((row) => row.months))].sort();
    return {
      period: period.key,
      months,
      rows: known
        .map(({ months: _, ...row }) => row)
        .sort((a, b) => b.vsProvincePp - a.vsProvincePp),
    };
  }
  return { period: answers[0]?.period.key ?? "", months: [], rows: [] };
}

/** Critical incidents by name, the deepest first; of warnings the wall says only how many. */
export function priceFacts({ incidents, offices, products }: WallAnswers): WallFacts["price"] {
  const officeNames = namesOf(offices, "office_code", "office_name");
  const itemNames = namesOf(products, "sku", "product_name");
  const critical = incidents.incidents
    .filter(({ severity }) => severity === "critical")
    .map(({ office, sku, level, firstBreach, depth, worstPrice, limit }) => ({
      office: shortName(officeNames.get(office) ?? office),
      item: itemNames.get(sku) ?? sku,
      level,
      since: firstBreach,
      depth: worstPrice < limit ? -depth : depth,
    }))
    .sort((a, b) => Math.abs(b.depth) - Math.abs(a.depth));
  return { critical, warnings: incidents.incidents.length - critical.length };
}

function namesOf(answer: ReferenceAnswer, code: string, name: string): Map<string, string> {
  return new Map(answer.rows.map((row) => [String(row[code]), String(row[name])]));
}
