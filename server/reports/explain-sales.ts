import { priorSpan } from "../../shared/calendar/span.ts";
import type { Span } from "../../shared/calendar/span.ts";
import { periodMonths, periodParts } from "../../shared/calendar/period.ts";
import type { Period } from "../../shared/calendar/period.ts";
import { monthPeriod } from "../../shared/calendar/period.ts";
import { fedRow } from "../rollups/fed.ts";
import { selectFedPlans, selectFedWorkdays } from "../rollups/fed-rows.ts";
import type { FedPlanRow } from "../rollups/fed-rows.ts";
import { selectFedSales } from "../rollups/fed-sales.ts";
import { groupBy } from "./group-by.ts";
import type { Batch, ExplainAsked } from "./explain-asked.ts";
import type { Source } from "./explain-fields.ts";

/** The sales rows, plan rows and workdays behind a number of the sales block. */
export async function salesBatches(
  asked: ExplainAsked,
  sources: readonly Source[],
): Promise<Batch[]> {
  const { context, through } = asked;
  const { span } = context;
  const batches: Batch[] = [];
  const sold = async (days: Span | null, only: "all" | "returns" | "noSku"): Promise<void> => {
    if (days) batches.push(await salesBatch(asked, days, only));
  };
  for (const source of sources) {
    if (source === "actual") await sold(span, "all");
    if (source === "returns") await sold(span, "returns");
    if (source === "uncategorised") await sold(span, "noSku");
    if (source === "prior") await sold(span && priorSpan(span), "all");
    if (source === "newest")
      await sold(through === null ? null : { from: through, to: through }, "all");
    if (source === "workdays") batches.push(await workdaysBatch(asked));
  }
  if (sources.includes("plan")) batches.push(await planBatch(asked, sources));
  return batches;
}

async function salesBatch(
  { reading, offices, staff, category }: ExplainAsked,
  days: Span,
  only: "all" | "returns" | "noSku",
): Promise<Batch> {
  const fed = await selectFedSales(reading, days, {
    offices,
    staff,
    category: only === "noSku" ? null : (category ?? undefined),
    returnsOnly: only === "returns",
  });
  return { kind: "sales_actuals", ...days, fed };
}

async function workdaysBatch({ reading, context }: ExplainAsked): Promise<Batch> {
  const days = { from: context.period.start, to: context.period.end };
  const rows = await selectFedWorkdays(reading, days);
  return { kind: "workdays", ...days, fed: rows.map((row) => fedRow("workdays", row, null)) };
}

async function planBatch(asked: ExplainAsked, sources: readonly Source[]): Promise<Batch> {
  const { reading, context, offices, staff, category } = asked;
  const { period } = context;
  const days = { from: period.start, to: period.end };
  // Sales without a staff code have no plan: an office's own plan is not theirs.
  if (staff === null) return { kind: "sales_plans", ...days, fed: [] };
  const rows = await selectFedPlans(reading, {
    offices,
    year: period.key.slice(0, 4),
    staff: staff ?? null,
    category,
  });
  const used = new Set<FedPlanRow>();
  const use = (found: readonly FedPlanRow[]): void => found.forEach((row) => used.add(row));
  for (const own of groupBy(rows, (row) => row.office_code).values()) {
    use(planRows(own, period, category));
    if (sources.includes("planParts")) {
      for (const part of periodParts(period)) use(planRows(own, part, category));
    }
    if (sources.includes("planMonths")) {
      const months = periodMonths(period).map((month) =>
        planRows(own, monthPeriod(month), category),
      );
      // With one month missing the months give no shape, and none of them counts.
      if (months.every((found) => found.length > 0)) months.forEach(use);
    }
  }
  const fed = [...used].map((row) => fedRow("sales_plans", row, row.amount));
  return { kind: "sales_plans", ...days, fed };
}

/** The rows of one office a period's plan is taken from: by the rules of `metrics/plan.ts`, row by row. */
function planRows(
  rows: readonly FedPlanRow[],
  period: Period,
  category: string | null,
): readonly FedPlanRow[] {
  const own = rows.filter((row) => row.period === period.key);
  const whole = own.filter((row) => row.category === null);
  if (own.length > 0) return category === null && whole.length > 0 ? whole : own;
  return periodParts(period).flatMap((part) => planRows(rows, part, category));
}
