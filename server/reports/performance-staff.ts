import { periodMonths } from "../../shared/calendar/period.ts";
import { isOpenWithin } from "../../shared/calendar/span.ts";
import { quotient } from "../../shared/ratio.ts";
import { unassigned } from "../../shared/contract/breakdown.ts";
import type { PerformanceRow, PerformanceTotal } from "../../shared/contract/performance.ts";
import type { Reading } from "../access/reading.ts";
import { planPace } from "../metrics/pace.ts";
import { plan } from "../metrics/plan.ts";
import { salesBlock } from "../metrics/sales.ts";
import { salesCounts, salesTotal } from "../metrics/sales-total.ts";
import { selectStaff } from "../rollups/staff.ts";
import { selectStaffVisits } from "../rollups/visits.ts";
import type { StaffRow } from "../store/tables.ts";
import type { PeriodContext } from "./context.ts";
import { groupBy } from "./group-by.ts";
import { noOtherBlocks } from "./performance-other.ts";
import { allReasons } from "./performance-rows.ts";
import { readStaffSums, readStaffThrough } from "./staff-facts.ts";
import type { StaffSums } from "./staff-facts.ts";

/**
 * The people of the offices in the answer: those with a plan or a sale in the period, or valid on a day of
 * S, and one row for sales without a staff code (contract 2, `by=staff`). Ordered by province, then code;
 * who belongs to no known province comes last.
 */
export async function staffRows(
  reading: Reading,
  context: PeriodContext,
  category: string | null,
): Promise<PerformanceRow[]> {
  const [staff, facts, visits] = await Promise.all([
    selectStaff(reading),
    readStaffSums(reading, context, category),
    selectStaffVisits(reading, context),
  ]);
  const pace = planPace(context, periodMonths(context.period));
  const blocks = noOtherBlocks(category === null ? "not_by_staff" : "not_by_category");
  const lives = groupBy(staff, (row) => row.staff_code);
  const provinces = new Map(
    reading.provinceOffices.map((office) => [office.office_code, office.province_code]),
  );
  const codes = listed(context, facts, lives).filter((code) => reading.staff?.has(code) ?? true);
  const through = await readStaffThrough(reading, context, { category, staff: codes });
  const rows = codes.map((code): PerformanceRow => {
    const parts = { ...facts.sums(code), through: through.get(code) ?? null, uncategorised: null };
    const sales = salesBlock(parts, context, pace);
    const life = code === "" ? null : lifeAt(lives.get(code) ?? [], context);
    const office =
      life && provinces.has(life.office_code) ? life.office_code : facts.officeOf(code);
    const { reasons: blanks, ...other } = blocks;
    const reasons = allReasons([
      sales.reasons,
      { benchmark: category === null ? "not_by_staff" : "not_by_category", share: "not_by_staff" },
      ...blanks,
    ]);
    if (category === null) delete reasons["visits"];
    const made = visits.get(code) ?? { made: 0, dealers: 0 };
    return {
      code: code === "" ? unassigned : code,
      name: code === "" ? unassigned : (life?.staff_name ?? code),
      provinceCode: code === "" || office === null ? null : (provinces.get(office) ?? null),
      sales: sales.value,
      benchmark: null,
      share: null,
      ...other,
      visits: category === null ? made : null,
      reasons,
    };
  });
  return rows.sort(byProvinceThenCode);
}

/** The total of one person's own rows: nothing of the offices they lie in. */
export function ownTotal(
  rows: readonly PerformanceRow[],
  context: PeriodContext,
): PerformanceTotal {
  const { time } = planPace(context, periodMonths(context.period));
  const blocks = rows.map(({ sales, reasons }) => ({
    value: sales,
    reasons: Object.fromEntries(
      Object.entries(reasons).filter(([path]) => path.startsWith("sales.")),
    ),
  }));
  const sales = salesTotal(blocks, context, quotient(time.part, time.whole));
  const { reasons, ...other } = noOtherBlocks("not_by_staff");
  return {
    code: "total",
    name: "total",
    provinceCode: null,
    sales: sales.value,
    benchmark: null,
    share: null,
    ...other,
    reasons: allReasons([
      sales.reasons,
      { benchmark: "not_by_staff", share: "not_by_staff" },
      ...reasons,
    ]),
    counted: { ...salesCounts(blocks), offices: context.offices.length },
  };
}

/** Who has a row; "" for the sales without a staff code. */
function listed(
  context: PeriodContext,
  facts: StaffSums,
  lives: ReadonlyMap<string, readonly StaffRow[]>,
): string[] {
  const inAnswer = new Set(context.offices.map((office) => office.office_code));
  const days = context.span ?? { from: context.period.start, to: context.period.end };
  const codes = new Set<string>();
  for (const [code, rows] of lives) {
    const valid = rows.some(
      (row) =>
        inAnswer.has(row.office_code) &&
        isOpenWithin({ opened: row.from_date, closed: row.to_date }, days),
    );
    if (valid) codes.add(code);
  }
  for (const code of facts.codes) {
    const { plan: amounts, actual, prior } = facts.sums(code);
    const planned = plan(amounts, context.period).reason !== "no_plan";
    // Last year's sales alone make nobody a row, except those that would not add up without one.
    if (planned || actual.rows > 0 || (code === "" && prior.rows > 0)) codes.add(code);
  }
  return [...codes];
}

/** The row of a person that says who they are at asOf: the newest begun by then, else the first of all. */
export function lifeAt(
  rows: readonly StaffRow[],
  { asOf }: Pick<PeriodContext, "asOf">,
): StaffRow | null {
  return rows.filter((row) => row.from_date <= asOf).at(-1) ?? rows[0] ?? null;
}

function byProvinceThenCode(a: PerformanceRow, b: PerformanceRow): number {
  if (a.provinceCode !== b.provinceCode) {
    if (a.provinceCode === null) return 1;
    if (b.provinceCode === null) return -1;
    return a.provinceCode < b.provinceCode ? -1 : 1;
  }
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
