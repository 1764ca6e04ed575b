import type { ExplainAnswer } from "../../shared/contract/explain.ts";
import type { PerformanceAnswer, PerformanceRow } from "../../shared/contract/performance.ts";
import type { PerformanceBy } from "../../shared/contract/performance.ts";
import { parsePeriod } from "../../shared/calendar/period.ts";
import type { Period } from "../../shared/calendar/period.ts";
import type { Reading } from "../access/reading.ts";
import { AppError } from "../errors.ts";
import { selectWorkCalendar } from "../rollups/workdays.ts";
import type { OfficeRow } from "../store/tables.ts";
import { officesInAnswer, periodContext } from "./context.ts";
import type { PeriodContext } from "./context.ts";
import type { ExplainAsked } from "./explain-asked.ts";
import { explainBatches } from "./explain-batches.ts";
import { readProvinceGrowth } from "./explain-benchmark.ts";
import { explainedFields } from "./explain-fields.ts";
import type { Explained } from "./explain-fields.ts";
import { fractionOf, valueAt } from "./explain-fraction.ts";
import { explainImports, explainLinks } from "./explain-imports.ts";
import { readShares } from "./explain-share.ts";
import { performanceReport } from "./performance.ts";

export type ExplainQuery = {
  /** Dotted path of a number: `sales.completion`. */
  readonly field: string;
  readonly by: PerformanceBy;
  /** The row's code; null = the total. */
  readonly key: string | null;
  readonly period: string | null;
  readonly on: string | null;
  readonly category: string | null;
};

/**
 * Where a number of the performance answer comes from: the value as published there, the two numbers it is
 * divided from, the imports whose rows fed it, and where those rows are listed.
 * Errors: `explain.not_explainable` for a path without such an account, `explain.unknown_key`, and those
 * of the performance answer.
 */
export async function explainReport(reading: Reading, query: ExplainQuery): Promise<ExplainAnswer> {
  const explained = explainedFields.get(query.field);
  if (!explained) throw new AppError("explain.not_explainable", { field: query.field });
  const report = await performanceReport(reading, query);
  const row = rowOf(report, query);
  const value = publishedAt(row, query.field);
  const asked = await askedFor(reading, { query, report, row });
  const shares = query.field.startsWith("share.")
    ? await readShares(reading, asked.context, query.category)
    : null;
  const growth = query.field.startsWith("benchmark.")
    ? await readProvinceGrowth(reading, asked)
    : null;
  const over = await rowsOver(reading, { query, report, row, explained });
  const parts = (offices: readonly OfficeRow[]) =>
    shares && offices.length > 0 ? shares(offices).parts : null;
  const fraction =
    value === null
      ? null
      : fractionOf(query.field, {
          row,
          over: over.map((one) => one.sales),
          question: asked.context,
          share: parts(asked.offices),
          provinceShare: parts(asked.province),
          provinceGrowth: growth,
        });
  const codes = new Set(over.map((one) => one.code));
  const counted =
    explained.over === null || isOneRow(query)
      ? asked
      : { ...asked, offices: asked.offices.filter((office) => codes.has(office.office_code)) };
  const batches = isSaid(row, query.field)
    ? await explainBatches(counted, { ...query, ...explained }, { shares, growth })
    : [];
  const isWhole = reading.scope === "company" && (query.key === null || query.by === "company");
  return {
    field: query.field,
    by: query.by,
    key: query.key,
    scope: reading.scope,
    period: report.period.key,
    on: report.on,
    ledger: reading.ledger,
    formula: query.field,
    value,
    numerator: fraction?.numerator ?? null,
    denominator: fraction?.denominator ?? null,
    imports: await explainImports(reading, batches),
    rows: explainLinks(reading, batches, isWhole),
  };
}

type Found = {
  readonly query: ExplainQuery;
  readonly report: PerformanceAnswer;
  readonly row: PerformanceRow;
};

function rowOf(report: PerformanceAnswer, { by, key }: ExplainQuery): PerformanceRow {
  if (key === null) return report.total;
  const row = report.rows.find((one) => one.code === key);
  if (!row) throw new AppError("explain.unknown_key", { by, key });
  return row;
}

/**
 * What the answer says at a path. Errors: `explain.not_explainable` where its block is there and has no
 * such number: visits made of an office, sales without a sku when no category is asked for.
 */
function publishedAt(row: PerformanceRow, field: string): ExplainAnswer["value"] {
  const path = field.split(".");
  const block = valueAt(row, path.slice(0, -1));
  if (block !== null && typeof block === "object" && !((path.at(-1) ?? "") in block)) {
    throw new AppError("explain.not_explainable", { field });
  }
  return valueAt(row, path) as ExplainAnswer["value"];
}

/** True when the row is that of one office or one person, and not a total of several. */
function isOneRow({ by, key }: ExplainQuery): boolean {
  return key !== null && (by === "office" || by === "staff");
}

/** False where the whole block is null: prices by person, money by category. */
function isSaid(row: PerformanceRow, field: string): boolean {
  return valueAt(row, field.split(".").slice(0, 1)) !== null;
}

async function askedFor(reading: Reading, { query, report, row }: Found): Promise<ExplainAsked> {
  const context = periodContext(reading, {
    period: parsePeriod(report.period.key) as Period,
    on: report.on,
    calendar: await selectWorkCalendar(reading),
  });
  const { by, key } = query;
  const offices = context.offices.filter(
    (office) =>
      key === null ||
      (by === "office" && office.office_code === key) ||
      (by === "province" && office.province_code === key) ||
      by === "company" ||
      by === "staff",
  );
  const provinces = new Set(offices.map((office) => office.province_code));
  const [, , last] = query.field.split(".");
  const inside = query.field.includes(".by") ? (last ?? null) : null;
  return {
    reading,
    context,
    offices,
    province: provinces.size === 1 ? provinceAround(reading, context, provinces) : [],
    staff: by !== "staff" || key === null ? undefined : key === "unassigned" ? null : key,
    category: query.category,
    through: row.sales.through,
    level: query.field.startsWith("price.") ? inside : null,
    fund: query.field.startsWith("promotion.") ? inside : null,
  };
}

/**
 * The offices a row is held against; none where the asker may not see one of them: two sums and a list of
 * imports would tell of it what the answer itself does not.
 */
function provinceAround(
  reading: Reading,
  context: PeriodContext,
  provinces: ReadonlySet<string>,
): readonly OfficeRow[] {
  const around = officesInAnswer(reading.provinceOffices, context).filter((office) =>
    provinces.has(office.province_code),
  );
  return around.some((office) => reading.hidden.has(office.office_code)) ? [] : around;
}

/** The rows a number is summed over: itself, or the offices of a total whose own number is known. */
async function rowsOver(
  reading: Reading,
  { query, report, row, explained }: Found & { readonly explained: Explained },
): Promise<readonly PerformanceRow[]> {
  const { over } = explained;
  if (over === null || isOneRow(query)) return [row];
  const { rows } =
    query.by === "office"
      ? report
      : await performanceReport(reading, {
          ...query,
          by: "office",
          period: report.period.key,
          on: report.on,
        });
  return rows.filter(
    (one) =>
      one.sales[over] !== null &&
      (query.by !== "province" || query.key === null || one.provinceCode === query.key),
  );
}
