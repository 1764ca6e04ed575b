/** Coverage of outlets and penetration of households, from the census (contract 2). */
import type { CensusBlock } from "../../shared/contract/performance.ts";
import { sumMinor } from "../../shared/money.ts";
import { quotient } from "../../shared/ratio.ts";
import type { Block, Reasons } from "./block.ts";
import type { Question } from "./question.ts";

/** One census row's counts; null = not counted. */
export type CensusRow = {
  readonly month: string;
  readonly outlets_universe: number | null;
  readonly outlets_covered: number | null;
  readonly households: number | null;
  readonly households_buying: number | null;
};

/** Two counts of rows that have both, and a whole above 0; null = no such row. */
type Counted = { readonly numerator: number; readonly denominator: number } | null;

export type CensusParts = {
  readonly coverage: Counted;
  readonly penetration: Counted;
  /** The months of the rows, each once, in order. */
  readonly months: readonly string[];
};

/** Parts of an office without a census row. */
export function emptyCensusParts(): CensusParts {
  return { coverage: null, penetration: null, months: [] };
}

/** Parts of one office, from its newest row: one row for both numbers, also where it lacks one of them. */
export function censusParts(row: CensusRow): CensusParts {
  return {
    coverage: counted(row.outlets_covered, row.outlets_universe),
    penetration: counted(row.households_buying, row.households),
    months: [row.month],
  };
}

function counted(numerator: number | null, denominator: number | null): Counted {
  return numerator === null || !denominator ? null : { numerator, denominator };
}

/** Pooled over the offices that have both counts; a missing office counts on neither side. */
export function addCensusParts(list: readonly CensusParts[]): CensusParts {
  return {
    coverage: pooled(list.map((parts) => parts.coverage)),
    penetration: pooled(list.map((parts) => parts.penetration)),
    months: [...new Set(list.flatMap((parts) => parts.months))].sort(),
  };
}

function pooled(list: readonly Counted[]): Counted {
  const known = list.filter((counts) => counts !== null);
  if (known.length === 0) return null;
  return {
    numerator: sumMinor(known.map((counts) => counts.numerator)),
    denominator: sumMinor(known.map((counts) => counts.denominator)),
  };
}

/**
 * coverage = outlets covered / outlets; penetration = households buying / households. Null without a row
 * that has both counts (`no_census`; `not_begun` before the period). `month` is that of the rows, null
 * where they differ. Above 1 the data are wrong: shown with `fault`, never capped.
 */
export function censusBlocks(
  parts: CensusParts,
  question: Question,
): { coverage: Block<CensusBlock>; penetration: Block<CensusBlock> } {
  const block = (name: string, counts: Counted): Block<CensusBlock> => {
    const month = parts.months.length === 1 ? (parts.months[0] ?? null) : null;
    if (!counts) {
      const value = { value: null, numerator: null, denominator: null, month, fault: false };
      const reason = question.span ? "no_census" : "not_begun";
      const missing = ["value", "numerator", "denominator", ...(month === null ? ["month"] : [])];
      return { value, reasons: Object.fromEntries(missing.map((at) => [`${name}.${at}`, reason])) };
    }
    const value = quotient(BigInt(counts.numerator), BigInt(counts.denominator));
    // Rows of different months have no one census behind them.
    const reasons: Reasons = month === null ? { [`${name}.month`]: "no_census" } : {};
    return { value: { value, ...counts, month, fault: value > 1 }, reasons };
  };
  return {
    coverage: block("coverage", parts.coverage),
    penetration: block("penetration", parts.penetration),
  };
}
