import type { BenchmarkBlock } from "../../shared/contract/performance.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";
import { exactSum } from "../../shared/money.ts";
import { quotient } from "../../shared/ratio.ts";
import type { Block } from "./block.ts";
import { growth } from "./sales.ts";

/** One office of the province: its actual and prior sales in 分 as published. */
export type Compared = {
  readonly code: string;
  readonly actual: number | null;
  readonly prior: number | null;
};

/** The part of the comparison that every office of a province shares. */
export type ProvinceGrowth = {
  readonly pooled: number | null;
  readonly mean: number | null;
  readonly actual: bigint;
  readonly prior: bigint;
  /** Code → growth of those compared. */
  readonly growths: ReadonlyMap<string, number>;
  readonly byCode: ReadonlyMap<string, Compared>;
  readonly excluded: readonly string[];
};

const byCodePoint = (a: { code: string }, b: { code: string }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

/**
 * The growth of a province read three ways, over its offices whose own growth is known: `pooled` =
 * Σ actual / Σ prior − 1, `mean` = the simple mean of the growths. Both null when there is none.
 * Source: contract 2, Against the province.
 */
export function provinceGrowth(offices: readonly Compared[]): ProvinceGrowth {
  // In order of code, so that the mean of floating numbers does not depend on how rows came.
  const sorted = [...offices].sort(byCodePoint);
  const growths = new Map<string, number>();
  for (const office of sorted) {
    const own = growth(office.actual, office.prior);
    if (own !== null) growths.set(office.code, own);
  }
  const compared = sorted.filter((office) => growths.has(office.code));
  const actual = exactSum(compared.map((office) => office.actual ?? 0));
  const prior = exactSum(compared.map((office) => office.prior ?? 0));
  let sum = 0;
  for (const value of growths.values()) sum += value;
  return {
    pooled: compared.length === 0 ? null : quotient(actual - prior, prior),
    mean: compared.length === 0 ? null : sum / compared.length,
    actual,
    prior,
    growths,
    byCode: new Map(sorted.map((office) => [office.code, office])),
    excluded: sorted.filter((office) => !growths.has(office.code)).map((office) => office.code),
  };
}

/**
 * One office against its province. `leaveOneOut` = pooled without the office itself; `above` is strict
 * (高於: an equal growth is not above) and null where either side is; `disagree` when the known verdicts
 * differ. `ownReason` says why the office's own growth is null. Source: contract 2.
 */
export function benchmark(
  code: string,
  province: ProvinceGrowth,
  { begun, ownReason }: { readonly begun: boolean; readonly ownReason: ReasonCode | null },
): Block<BenchmarkBlock> {
  const own = province.growths.get(code) ?? null;
  const readings = {
    pooled: province.pooled,
    mean: province.mean,
    leaveOneOut: leaveOneOut(code, province),
  };
  const reasons: Record<string, ReasonCode> = {};
  const nobody: ReasonCode = begun ? "nobody_to_compare" : "not_begun";
  const verdict = (name: keyof typeof readings): boolean | null => {
    const reading = readings[name];
    if (reading === null) reasons[`benchmark.${name}`] = nobody;
    if (own !== null && reading !== null) return own > reading;
    reasons[`benchmark.above.${name}`] = own === null ? (ownReason ?? nobody) : nobody;
    return null;
  };
  const above = {
    pooled: verdict("pooled"),
    mean: verdict("mean"),
    leaveOneOut: verdict("leaveOneOut"),
  };
  const known = Object.values(above).filter((value) => value !== null);
  return {
    value: {
      ...readings,
      above,
      disagree: new Set(known).size > 1,
      offices: province.growths.size,
      excluded: [...province.excluded],
    },
    reasons,
  };
}

function leaveOneOut(code: string, province: ProvinceGrowth): number | null {
  const { actual, prior, offices } = comparedGrowth(province, code);
  return offices === 0 ? null : quotient(actual - prior, prior);
}

/**
 * Σ actual and Σ prior (分) of the offices whose growth is known, and how many they are; `without` = the
 * code of one that is left out. Source: contract 2, `pooled` and `leaveOneOut`.
 */
export function comparedGrowth(
  province: ProvinceGrowth,
  without: string | null,
): { readonly actual: bigint; readonly prior: bigint; readonly offices: number } {
  const { actual, prior, growths } = province;
  if (without === null || !growths.has(without)) return { actual, prior, offices: growths.size };
  const own = province.byCode.get(without);
  return {
    actual: actual - BigInt(own?.actual ?? 0),
    prior: prior - BigInt(own?.prior ?? 0),
    offices: growths.size - 1,
  };
}
