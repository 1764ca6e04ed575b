import type { PerformanceRow, SalesBlock } from "../../shared/contract/performance.ts";
import { sumMinor } from "../../shared/money.ts";
import { comparedGrowth } from "../metrics/benchmark.ts";
import type { ProvinceGrowth } from "../metrics/benchmark.ts";
import { timeProgress, workdaysLeft, workdaysPassed } from "../metrics/pace.ts";
import type { Question } from "../metrics/question.ts";
import type { ShareParts } from "../metrics/share.ts";

export type Fraction = { readonly numerator: number; readonly denominator: number };

/** What a fraction is taken from: the row as published, and the rows a total is taken over. */
export type FractionOf = {
  readonly row: PerformanceRow;
  readonly over: readonly SalesBlock[];
  readonly question: Question;
  readonly share: ShareParts | null;
  readonly provinceShare: ShareParts | null;
  readonly provinceGrowth: ProvinceGrowth | null;
};

/**
 * The two numbers behind a ratio, null for what is no ratio. value = numerator / denominator, except:
 * growth, also the province's pooled, = (numerator − denominator) / denominator; price index = × 100;
 * expectedCompletion, whose numerator is the published planToDate, amounts rounded office by office.
 * Money in 分.
 */
export function fractionOf(field: string, given: FractionOf): Fraction | null {
  const [block = "", ...path] = field.split(".");
  const name = path.at(-1) ?? "";
  if (block === "sales") return salesFraction(name, given);
  if (block === "share") return shareFraction(path.join("."), given);
  if (block === "benchmark") return benchmarkFraction(name, given);
  const numbers = blockAt(given.row, [block, ...path.slice(0, -1)]);
  if (!numbers) return null;
  if (block === "price") return priceFraction(name, numbers);
  return block === "promotion" ? promotionFraction(name, numbers) : countFraction(name, numbers);
}

function salesFraction(name: string, { row, over, question }: FractionOf): Fraction | null {
  const sums = (part: keyof SalesBlock, whole: keyof SalesBlock): Fraction => ({
    numerator: sumMinor(over.map((sales) => Number(sales[part] ?? 0))),
    denominator: sumMinor(over.map((sales) => Number(sales[whole] ?? 0))),
  });
  if (name === "completion") return sums("actual", "plan");
  if (name === "expectedCompletion") return sums("planToDate", "plan");
  if (name === "growth") return sums("actual", "prior");
  if (name === "timeProgress") {
    const { part, whole } = timeProgress(question);
    return { numerator: Number(part), denominator: Number(whole) };
  }
  if (name === "requiredPerWorkday" && row.sales.gap !== null) {
    return { numerator: Math.max(0, row.sales.gap), denominator: workdaysLeft(question) };
  }
  if (name === "actualPerWorkday") {
    return { numerator: row.sales.actual ?? 0, denominator: workdaysPassed(question) };
  }
  return null;
}

function shareFraction(path: string, { share, provinceShare }: FractionOf): Fraction | null {
  const parts = path.startsWith("province.") ? provinceShare : share;
  if (!parts) return null;
  if (path.endsWith("value")) {
    return { numerator: Number(parts.sales), denominator: Number(parts.market) };
  }
  return path.endsWith("prior")
    ? { numerator: Number(parts.priorSales), denominator: Number(parts.priorMarket) }
    : null;
}

type Numbers = Readonly<Record<string, number | null>>;

function priceFraction(name: string, numbers: Numbers): Fraction | null {
  const { inBand = 0, withPolicy = 0, index, cv } = numbers;
  if (name === "compliance") return { numerator: inBand ?? 0, denominator: withPolicy ?? 0 };
  const mean = (index ?? 0) / 100;
  // Σ price / guide over the observations; the spread of price / guide over its mean.
  if (name === "index")
    return { numerator: mean * (withPolicy ?? 0), denominator: withPolicy ?? 0 };
  return name === "cv" ? { numerator: (cv ?? 0) * mean, denominator: mean } : null;
}

function promotionFraction(name: string, numbers: Numbers): Fraction | null {
  const { budget, spent, timeProgress: gone } = numbers;
  if (name === "useRate") return { numerator: spent ?? 0, denominator: budget ?? 0 };
  return name === "timeProgress"
    ? { numerator: (gone ?? 0) * (budget ?? 0), denominator: budget ?? 0 }
    : null;
}

/** The growths of a province: as one, as a simple mean, as one without the office itself. */
function benchmarkFraction(name: string, { row, provinceGrowth }: FractionOf): Fraction | null {
  if (!provinceGrowth) return null;
  if (name === "mean") {
    let numerator = 0;
    for (const own of provinceGrowth.growths.values()) numerator += own;
    return { numerator, denominator: provinceGrowth.growths.size };
  }
  const { actual, prior } = comparedGrowth(
    provinceGrowth,
    name === "leaveOneOut" ? row.code : null,
  );
  return { numerator: Number(actual), denominator: Number(prior) };
}

/** Two counts of a block of visits or of the census. */
function countFraction(name: string, numbers: Numbers): Fraction | null {
  const parts = { visitedRate: ["visited", "dealers"], onCycleRate: ["onCycle", "keyAccounts"] };
  const [part, whole] =
    name === "value" ? ["numerator", "denominator"] : (parts[name as keyof typeof parts] ?? []);
  if (part === undefined || whole === undefined) return null;
  return { numerator: numbers[part] ?? 0, denominator: numbers[whole] ?? 0 };
}

/** The block at a path of a row; null where the row has none. */
function blockAt(row: PerformanceRow, path: readonly string[]): Numbers | null {
  return (valueAt(row, path) ?? null) as Numbers | null;
}

/** What stands at a path of a row; null where a block on the way is null, or nothing stands there. */
export function valueAt(row: PerformanceRow, path: readonly string[]): unknown {
  let at: unknown = row;
  for (const name of path) {
    if (at === null || typeof at !== "object") return null;
    at = (at as Record<string, unknown>)[name] ?? null;
  }
  return at;
}
