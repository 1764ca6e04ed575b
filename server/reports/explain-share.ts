import { addMonths, monthEnd, monthStart } from "../../shared/calendar/month.ts";
import type { Reading } from "../access/reading.ts";
import { addShareParts, shareParts } from "../metrics/share.ts";
import type { ShareParts } from "../metrics/share.ts";
import { fedRow } from "../rollups/fed.ts";
import { selectFedMarket } from "../rollups/fed-rows.ts";
import type { FedMarketRow } from "../rollups/fed-rows.ts";
import { selectFedSales } from "../rollups/fed-sales.ts";
import type { OfficeRow } from "../store/tables.ts";
import type { PeriodContext } from "./context.ts";
import { groupBy } from "./group-by.ts";
import type { Batch, ExplainAsked } from "./explain-asked.ts";
import type { Source } from "./explain-fields.ts";
import { readOfficeFacts } from "./performance-facts.ts";

/** The months that qualify, office by office, and their exact sums. */
export type ShareOf = (offices: readonly OfficeRow[]) => {
  readonly parts: ShareParts;
  readonly months: ReadonlyMap<string, readonly string[]>;
};

/** Reads what shares are made from. */
export async function readShares(
  reading: Reading,
  context: PeriodContext,
  category: string | null,
): Promise<ShareOf> {
  const facts = await readOfficeFacts(reading, context, category);
  return (offices) => {
    const own = offices.map(({ office_code: code }) => ({
      code,
      parts: shareParts(facts.share(code), facts.wholeMonths, context.span !== null),
    }));
    return {
      parts: addShareParts(own.map(({ parts }) => parts)),
      months: new Map(own.map(({ code, parts }) => [code, parts.months])),
    };
  };
}

/** Sales and market rows of the months that qualify, of the row's offices and of its province. */
export async function shareBatches(
  asked: ExplainAsked,
  sources: readonly Source[],
  shareOf: ShareOf,
): Promise<Batch[]> {
  const wanted = {
    share: { offices: asked.offices, before: false },
    shareBefore: { offices: asked.offices, before: true },
    provinceShare: { offices: asked.province, before: false },
    provinceShareBefore: { offices: asked.province, before: true },
  };
  const provincial =
    asked.province.length > 0 && sources.some((source) => source.startsWith("province"));
  const batches: Batch[] = [];
  for (const [source, { offices, before }] of Object.entries(wanted)) {
    if (!sources.includes(source as Source)) continue;
    // The row's own offices are among those of its province: each row is told once.
    if (provincial && !source.startsWith("province")) continue;
    batches.push(...(await monthBatches(asked, { offices, before, shareOf })));
  }
  return batches;
}

async function monthBatches(
  { reading, category }: ExplainAsked,
  given: { offices: readonly OfficeRow[]; before: boolean; shareOf: ShareOf },
): Promise<Batch[]> {
  const { offices, before, shareOf } = given;
  const { parts, months } = shareOf(offices);
  const [first, last] = [parts.months[0], parts.months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const moved = (month: string): string => (before ? addMonths(month, -12) : month);
  const counts = new Set(
    [...months].flatMap(([office, list]) => list.map((month) => `${office} ${moved(month)}`)),
  );
  const range = { from: moved(first), to: moved(last) };
  const days = { from: monthStart(range.from), to: monthEnd(range.to) };
  const sales = await selectFedSales(reading, days, {
    offices,
    staff: undefined,
    category: category ?? undefined,
    returnsOnly: false,
  });
  const market = await selectFedMarket(reading, range, { offices, category });
  const inMonth = market.filter((row) => counts.has(`${row.office_code} ${row.month}`));
  return [
    {
      kind: "sales_actuals",
      ...days,
      fed: sales.filter((row) => counts.has(`${row.office} ${row.month}`)),
    },
    {
      kind: "market_sizes",
      ...days,
      fed: marketRows(inMonth, category).map((row) => fedRow("market_sizes", row, row.amount)),
    },
  ];
}

/** Of each office and month the uncategorised row, else its category rows. */
function marketRows(
  rows: readonly FedMarketRow[],
  category: string | null,
): readonly FedMarketRow[] {
  if (category !== null) return rows;
  return [...groupBy(rows, (row) => `${row.office_code} ${row.month}`).values()].flatMap((own) => {
    const whole = own.filter((row) => row.category === null);
    return whole.length > 0 ? whole : own;
  });
}
