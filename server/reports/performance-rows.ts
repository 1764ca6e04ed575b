import type { PerformanceRow, SalesBlock } from "../../shared/contract/performance.ts";
import type { PerformanceTotal } from "../../shared/contract/performance.ts";
import type { Reading } from "../access/reading.ts";
import { benchmark, provinceGrowth } from "../metrics/benchmark.ts";
import type { ProvinceGrowth } from "../metrics/benchmark.ts";
import type { Block, Reasons } from "../metrics/block.ts";
import { discreetBenchmark, discreetShare } from "../metrics/discretion.ts";
import { planPace } from "../metrics/pace.ts";
import { salesBlock } from "../metrics/sales.ts";
import { salesCounts, salesTotal } from "../metrics/sales-total.ts";
import { addShareParts, shareBlock, shareParts } from "../metrics/share.ts";
import type { ShareParts } from "../metrics/share.ts";
import type { OfficeRow } from "../store/tables.ts";
import { periodMonths } from "../../shared/calendar/period.ts";
import { quotient } from "../../shared/ratio.ts";
import { officesInAnswer } from "./context.ts";
import type { PeriodContext } from "./context.ts";
import { groupBy } from "./group-by.ts";
import type { OfficeFacts } from "./performance-facts.ts";
import { addOtherParts, noOtherBlocks, otherBlocks } from "./performance-other.ts";
import type { OtherParts } from "./performance-other.ts";

/** One office's sales and market months, and the province it is compared with. */
type Standing = {
  readonly office: OfficeRow;
  readonly sales: Block<SalesBlock>;
  readonly share: ShareParts;
};
type Province = {
  readonly growth: ProvinceGrowth;
  readonly share: ShareParts;
  /** Offices of it the asker may not see, and how many of them have a share; null = sees them all. */
  readonly hidden: ReadonlySet<string>;
  /** True while a hidden one that sold a year before has reported nothing. */
  readonly awaited: boolean;
  readonly hiddenShares: number | null;
};

/** Every row and total of one period is made from these. `other` is null with `category=`. */
export type Board = {
  readonly context: PeriodContext;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly provinces: ReadonlyMap<string, Province>;
  readonly other: ((officeCode: string) => OtherParts) | null;
  readonly timeProgress: number;
};

/** Judges every office around, those of the scope and those they are compared with. */
export function makeBoard(given: {
  readonly reading: Reading;
  readonly context: PeriodContext;
  readonly facts: OfficeFacts;
  readonly other: ((officeCode: string) => OtherParts) | null;
}): Board {
  const { reading, context, facts, other } = given;
  const pace = planPace(context, periodMonths(context.period));
  const standings = officesInAnswer(reading.provinceOffices, context).map((office) => ({
    office,
    sales: salesBlock(facts.sales(office.office_code), context, pace),
    share: shareParts(facts.share(office.office_code), facts.wholeMonths, context.span !== null),
  }));
  const provinces = new Map<string, Province>();
  for (const [code, group] of groupBy(standings, (one) => one.office.province_code)) {
    provinces.set(code, {
      growth: provinceGrowth(
        group.map(({ office, sales: { value } }) => ({
          code: office.office_code,
          actual: value.actual,
          prior: value.prior,
        })),
      ),
      share: addShareParts(group.map((one) => one.share)),
      ...hiddenOf(group, reading.hidden),
    });
  }
  return {
    context,
    standings: new Map(standings.map((one) => [one.office.office_code, one])),
    provinces,
    other,
    timeProgress: quotient(pace.time.part, pace.time.whole),
  };
}

function hiddenOf(
  group: readonly Standing[],
  hidden: ReadonlySet<string>,
): Pick<Province, "hidden" | "awaited" | "hiddenShares"> {
  const unseen = group.filter(({ office }) => hidden.has(office.office_code));
  return {
    hidden: new Set(unseen.map(({ office }) => office.office_code)),
    awaited: unseen.some(({ sales: { value } }) => value.actual === null && (value.prior ?? 0) > 0),
    hiddenShares:
      unseen.length === 0 ? null : unseen.filter(({ share }) => share.reason === null).length,
  };
}

/** The row of one office. */
export function officeRow(board: Board, office: OfficeRow): PerformanceRow {
  const { sales, share } = standingOf(board, office);
  const province = board.provinces.get(office.province_code);
  if (!province) throw new RangeError("an office without its province");
  const against = board.other
    ? benchmarkOf(board, office, province)
    : { value: null, reasons: { benchmark: "not_by_category" as const } };
  const market = discreetShare(shareBlock(share, province.share), province.hiddenShares);
  const { reasons, ...blocks } = board.other
    ? otherBlocks(board.other(office.office_code), board.context)
    : noOtherBlocks("not_by_category");
  return {
    code: office.office_code,
    name: office.office_name,
    provinceCode: office.province_code,
    sales: sales.value,
    benchmark: against.value,
    share: market.value,
    ...blocks,
    reasons: allReasons([sales.reasons, against.reasons, market.reasons, ...reasons]),
  };
}

/** An office against its province, told no closer than the asker may know. */
function benchmarkOf(
  board: Board,
  office: OfficeRow,
  province: Province,
): Block<PerformanceRow["benchmark"]> {
  const { sales } = standingOf(board, office);
  const exact = benchmark(office.office_code, province.growth, {
    begun: board.context.span !== null,
    ownReason: sales.reasons["sales.growth"] ?? null,
  });
  return discreetBenchmark(exact, {
    growth: sales.value.growth,
    hidden: province.hidden,
    awaited: province.awaited,
    compared: province.growth.growths.keys(),
  });
}

/** What a total row is called. */
export type Named = Pick<PerformanceRow, "code" | "name" | "provinceCode">;

/** The row of several offices together: a province, the company, or the whole of the answer. */
export function totalRow(
  board: Board,
  named: Named,
  offices: readonly OfficeRow[],
): PerformanceTotal {
  const standings = offices.map((office) => standingOf(board, office));
  const rows = standings.map((one) => one.sales);
  const sales = salesTotal(rows, board.context, board.timeProgress);
  const around = new Set(offices.map((office) => office.province_code));
  const [only] = around;
  // Several provinces have no one province to be held against.
  const province = around.size === 1 && only ? board.provinces.get(only) : undefined;
  const market = discreetShare(
    shareBlock(addShareParts(standings.map((one) => one.share)), province?.share ?? null),
    province?.hiddenShares ?? null,
  );
  const other = board.other;
  const { reasons, ...blocks } = other
    ? otherBlocks(addOtherParts(offices.map((office) => other(office.office_code))), board.context)
    : noOtherBlocks("not_by_category");
  return {
    ...named,
    sales: sales.value,
    benchmark: null,
    share: market.value,
    ...blocks,
    reasons: allReasons([
      sales.reasons,
      { benchmark: "nobody_to_compare" },
      market.reasons,
      ...reasons,
    ]),
    counted: salesCounts(rows),
  };
}

function standingOf(board: Board, office: OfficeRow): Standing {
  const standing = board.standings.get(office.office_code);
  if (!standing) throw new RangeError("an office of the answer that is not around it");
  return standing;
}

/** The reasons of all blocks in one record. */
export function allReasons(list: readonly Reasons[]): PerformanceRow["reasons"] {
  return Object.assign({}, ...list) as PerformanceRow["reasons"];
}
