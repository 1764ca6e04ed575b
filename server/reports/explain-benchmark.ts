import { priorSpan } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import type { ProvinceGrowth } from "../metrics/benchmark.ts";
import { selectFedSales } from "../rollups/fed-sales.ts";
import type { OfficeRow } from "../store/tables.ts";
import type { PeriodContext } from "./context.ts";
import type { Batch, ExplainAsked } from "./explain-asked.ts";
import { readOfficeFacts } from "./performance-facts.ts";
import { makeBoard } from "./performance-rows.ts";

/** The growths an office is held against; null for a row that lies in no single province. */
export async function readProvinceGrowth(
  reading: Reading,
  asked: {
    readonly context: PeriodContext;
    readonly category: string | null;
    readonly province: readonly OfficeRow[];
  },
): Promise<ProvinceGrowth | null> {
  const { context, category, province } = asked;
  const [first] = province;
  if (!first) return null;
  const facts = await readOfficeFacts(reading, context, category);
  const board = makeBoard({ reading, context, facts, other: null });
  return board.provinces.get(first.province_code)?.growth ?? null;
}

/** Sales of the offices compared, in S and a year before; `without` = the office that is left out. */
export async function benchmarkBatches(
  { reading, context, province, category }: ExplainAsked,
  growth: ProvinceGrowth,
  without: string | null,
): Promise<Batch[]> {
  const { span } = context;
  const offices = province.filter(
    ({ office_code: code }) => growth.growths.has(code) && code !== without,
  );
  if (!span || offices.length === 0) return [];
  const asked = { offices, staff: undefined, category: category ?? undefined, returnsOnly: false };
  const batch = async (days: typeof span): Promise<Batch> => ({
    kind: "sales_actuals",
    ...days,
    fed: await selectFedSales(reading, days, asked),
  });
  return Promise.all([batch(span), batch(priorSpan(span))]);
}
