import { priorSpan, splitSpan } from "../../shared/calendar/span.ts";
import type { Span } from "../../shared/calendar/span.ts";
import type { BreakdownBy } from "../../shared/contract/breakdown.ts";
import type { Reading } from "../access/reading.ts";
import type { TwoYears } from "../metrics/breakdown.ts";
import { selectDealerNames, selectProductNames } from "../rollups/part-names.ts";
import type { Named } from "../rollups/part-names.ts";
import { cellsByMember } from "../rollups/sales-cells.ts";
import { selectPartDays, selectSkuMonths } from "../rollups/sales-parts.ts";
import type { PartSales } from "../rollups/sales-parts.ts";
import type { PeriodContext } from "./context.ts";
import { sumOf } from "./span-sales.ts";

/** How sales are divided, but not by persons: those are read as the rows of `by=staff` are. */
export type GoodsBy = Exclude<BreakdownBy, "staff">;

/** Sales of every part by its code; "" = what no part has. */
export type PartFacts = {
  readonly sales: (code: string) => TwoYears;
  readonly codes: ReadonlySet<string>;
  readonly nameOf: (code: string) => string;
};

/** Reads the sales of S and of the same days a year before, of the offices in the answer alone. */
export async function readPartFacts(
  reading: Reading,
  context: PeriodContext,
  by: GoodsBy,
): Promise<PartFacts> {
  const { span, offices } = context;
  const part = by === "sku" || by === "category" ? "sku" : "dealer_code";
  const inAnswer = new Set(offices.map((office) => office.office_code));
  const [now, before, names] = await Promise.all([
    span ? readPartSales(reading, { offices, span, part }) : [],
    span ? readPartSales(reading, { offices, span: priorSpan(span), part }) : [],
    part === "sku" ? selectProductNames(reading) : selectDealerNames(reading),
  ]);
  const byGroup = by === "category" || by === "channel";
  const cells = (rows: readonly PartSales[]) =>
    cellsByMember(
      rows
        .filter((row) => inAnswer.has(row.office_code))
        .map(({ office_code, part: code, amount, negative, rows: count }) => ({
          member: memberOf(code, byGroup ? names : null),
          at: office_code,
          amount,
          negative,
          rows: count,
        })),
    );
  const sold = { now: cells(now), before: cells(before) };
  const codes = new Set([...sold.now.keys(), ...sold.before.keys()]);
  codes.delete("");
  return {
    sales: (code) => ({
      actual: sumOf(sold.now.get(code)),
      prior: sumOf(sold.before.get(code)),
    }),
    codes,
    nameOf: (code) => (byGroup ? code : (names.get(code)?.name ?? code)),
  };
}

/** The part a sale belongs to: its own code, or the group of it (category, channel); "" = to none. */
function memberOf(code: string | null, groups: ReadonlyMap<string, Named> | null): string {
  if (code === null) return "";
  return groups === null ? code : (groups.get(code)?.group ?? "");
}

async function readPartSales(
  reading: Reading,
  asked: {
    readonly offices: PeriodContext["offices"];
    readonly span: Span;
    readonly part: "sku" | "dealer_code";
  },
): Promise<readonly PartSales[]> {
  // No rollup holds the dealer: its sales are added up from the rows, through their index by day.
  if (asked.part === "dealer_code") return selectPartDays(reading, asked);
  const { months, days } = splitSpan(asked.span);
  const [whole, broken] = await Promise.all([
    months ? selectSkuMonths(reading, { ...asked, span: months }) : [],
    days ? selectPartDays(reading, { ...asked, span: days }) : [],
  ]);
  return [...whole, ...broken];
}
