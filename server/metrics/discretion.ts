/**
 * What is said of a province to somebody who may not see all of its offices: coarse enough that no
 * neighbour can be worked out of it.
 */
import type { BenchmarkBlock, ShareBlock } from "../../shared/contract/performance.ts";
import type { Block, Reasons } from "./block.ts";

/** With fewer offices behind a number that one may not see, one of them could be worked out. */
export const fewestHidden = 3;
/**
 * While one of so few has not reported, its arrival would tell its growth to about half a point
 * ((2n − 1) × 0.05 pp of n offices). With more it says too little to keep the comparison from everybody.
 */
export const fewestAwaiting = 6;

/** A ratio to 0.1 percentage points. */
export const coarseRatio = (value: number): number => Math.round(value * 1000) / 1000;
/** Percentage points to 0.1. */
const coarsePoints = (value: number): number => Math.round(value * 10) / 10;

const named = (names: readonly string[]): Reasons =>
  Object.fromEntries(names.map((name) => [name, "too_few" as const]));

/**
 * The comparison for somebody who may not see `hidden` of the province's offices: pooled and mean to
 * 0.1 pp, and null (`too_few`) with fewer than three of those behind them, or fewer than six while one is
 * awaited; never without oneself, since with and without oneself tell the others apart; excluded offices
 * only where one may see them.
 * `growth` = the office's own. Nothing hidden: as it is.
 */
export function discreetBenchmark(
  block: Block<BenchmarkBlock>,
  given: {
    readonly growth: number | null;
    readonly hidden: ReadonlySet<string>;
    /** True while a hidden office that sold a year before has reported nothing. */
    readonly awaited: boolean;
    /** Codes of the offices whose growth stands in the comparison. */
    readonly compared: Iterable<string>;
  },
): Block<BenchmarkBlock> {
  const { growth, hidden } = given;
  if (hidden.size === 0) return block;
  const behind = [...given.compared].filter((code) => hidden.has(code)).length;
  const few = behind < fewestHidden || (given.awaited && behind < fewestAwaiting);
  const { value } = block;
  const coarse = (reading: number | null): number | null =>
    few || reading === null ? null : coarseRatio(reading);
  const [pooled, mean] = [coarse(value.pooled), coarse(value.mean)];
  const over = (reading: number | null): boolean | null =>
    growth === null || reading === null ? null : growth > reading;
  const above = { pooled: over(pooled), mean: over(mean), leaveOneOut: null };
  const known = [above.pooled, above.mean].filter((verdict) => verdict !== null);
  const withheld = few
    ? ["pooled", "mean", "leaveOneOut", "above.pooled", "above.mean", "above.leaveOneOut"]
    : ["leaveOneOut", "above.leaveOneOut"];
  return {
    value: {
      pooled,
      mean,
      leaveOneOut: null,
      above,
      disagree: new Set(known).size > 1,
      offices: few ? 0 : value.offices,
      excluded: value.excluded.filter((code) => !hidden.has(code)),
    },
    reasons: { ...block.reasons, ...named(withheld.map((name) => `benchmark.${name}`)) },
  };
}

/**
 * The share beside a province some of whose offices one may not see; `behind` = how many of those have
 * months that count, null where nothing is hidden. The office's own numbers stay exact.
 */
export function discreetShare(block: Block<ShareBlock>, behind: number | null): Block<ShareBlock> {
  if (behind === null) return block;
  const { value, reasons } = block;
  if (behind < fewestHidden) {
    return {
      value: {
        ...value,
        province: { value: null, prior: null, changePp: null },
        vsProvincePp: null,
      },
      reasons: {
        ...reasons,
        ...named([
          "share.province.value",
          "share.province.prior",
          "share.province.changePp",
          "share.vsProvincePp",
        ]),
      },
    };
  }
  const { province } = value;
  const changePp = province.changePp === null ? null : coarsePoints(province.changePp);
  return {
    value: {
      ...value,
      province: {
        value: province.value === null ? null : coarseRatio(province.value),
        prior: province.prior === null ? null : coarseRatio(province.prior),
        changePp,
      },
      vsProvincePp: value.changePp === null || changePp === null ? null : value.changePp - changePp,
    },
    reasons,
  };
}
