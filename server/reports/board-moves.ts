import type { Kysely } from "kysely";
import { periodMonths, periodsOf, periodTree } from "../../shared/calendar/period.ts";
import type { Move } from "../../shared/contract/imports.ts";
import { openReading } from "../access/gateway.ts";
import type { Reach } from "../access/principal.ts";
import type { Reading } from "../access/reading.ts";
import { emptyIncidentsParts, incidentsBlock } from "../metrics/incidents.ts";
import { planAmounts } from "../metrics/plan.ts";
import { planPace } from "../metrics/pace.ts";
import { emptyPriceParts, priceBlock } from "../metrics/price.ts";
import { emptyPromotionParts, promotionBlock } from "../metrics/promotion.ts";
import { noSales, salesBlock } from "../metrics/sales.ts";
import { dataThrough } from "../rollups/data-through.ts";
import { selectIncidentsParts } from "../rollups/incidents.ts";
import { selectPriceParts } from "../rollups/price.ts";
import { selectPromotionParts } from "../rollups/promotion.ts";
import { selectWorkCalendar } from "../rollups/workdays.ts";
import type { Tables } from "../store/tables.ts";
import { pricesAlike, spendsAlike } from "./alike.ts";
import { periodContext, type PeriodContext } from "./context.ts";
import { groupBy } from "./group-by.ts";
import { settleDates } from "./settle-dates.ts";
import { plansOnce } from "./plans-once.ts";
import { readSpanSales, sumOf } from "./span-sales.ts";

const longestList = 200;

/** The published numbers an import is held against (contract 1, `moves`). */
const fields = [
  "sales.plan",
  "sales.actual",
  "sales.completion",
  "promotion.spent",
  "price.compliance",
  "incidents.critical",
  "incidents.warning",
] as const;
type Numbers = Readonly<Record<(typeof fields)[number], number | null>>;
const moneyFields = new Set<string>(["sales.plan", "sales.actual", "promotion.spent"]);

/**
 * What differs on the boards of the month, quarter and year of dataThrough between two ledger numbers,
 * per office within reach; each with the `on` it had by default. Largest money first, at most 200, and how many in all.
 */
export async function boardMoves(
  db: Kysely<Tables>,
  {
    before,
    after,
    kind,
    reach,
  }: {
    readonly before: number;
    readonly after: number;
    /** Of the rows that came or went between the two. */
    readonly kind: string;
    readonly reach: Reach;
  },
): Promise<{ moves: Move[]; movesTotal: number }> {
  const [old, now] = [await openSide(db, before, reach), await openSide(db, after, reach)];
  const through = now.through ?? old.through;
  if (!through) return { moves: [], movesTotal: 0 };
  const moves: Move[] = [];
  const [samePrices, sameSpends] = [pricesAlike(kind, db), spendsAlike(kind, db)];
  const plansOf = plansOnce(kind);
  for (const period of periodsOf(through)) {
    const [asked, askedNow] = [await contextOf(old, period), await contextOf(now, period)];
    // What is the same on both sides is no move, whatever it is.
    const parts = {
      plansOf,
      pricesOf: (await samePrices(asked, askedNow)) ? nothing : selectPriceParts,
      spendsOf: (await sameSpends(asked, askedNow)) ? nothing : selectPromotionParts,
    };
    const [were, are] = [
      await numbersOf(old.reading, asked, parts),
      await numbersOf(now.reading, askedNow, parts),
    ];
    for (const code of new Set([...were.keys(), ...are.keys()])) {
      for (const field of fields) {
        const [was, is] = [were, are].map((numbers) => numbers.get(code)?.[field] ?? null);
        if (was !== is) moves.push({ period, code, field, before: was ?? null, after: is ?? null });
      }
    }
  }
  moves.sort((a, b) => size(b) - size(a) || (order(a) < order(b) ? -1 : 1));
  return { moves: moves.slice(0, longestList), movesTotal: moves.length };
}

const size = (move: Move): number =>
  moneyFields.has(move.field) ? Math.abs((move.after ?? 0) - (move.before ?? 0)) : -1;
const order = (move: Move): string => `${move.period} ${move.code} ${move.field}`;

/** The company at one ledger number, and its dataThrough there. */
type Side = { readonly reading: Reading; readonly through: string | null };

async function openSide(db: Kysely<Tables>, ledger: number, reach: Reach): Promise<Side> {
  const reading = await openReading({
    db,
    head: ledger,
    ledger,
    scope: null,
    reach,
    ownRows: false,
  });
  return { reading, through: await dataThrough(reading) };
}

async function contextOf({ reading, through }: Side, key: string): Promise<PeriodContext> {
  const calendar = await selectWorkCalendar(reading);
  return periodContext(reading, { ...settleDates({ period: key, on: null }, through), calendar });
}

/** Where the numbers come from that may be those of the other side too. */
type Parts = {
  readonly plansOf: ReturnType<typeof plansOnce>;
  readonly pricesOf: typeof selectPriceParts;
  readonly spendsOf: typeof selectPromotionParts;
};
const nothing = async () => new Map<string, never>();

/** What only numbers no move is told of are made from. */
const unread = { prior: noSales, through: null, uncategorised: null };

/**
 * The numbers of a board by office: what `performance` answers, without the blocks no move is told of,
 * since an import waits for this.
 */
async function numbersOf(
  reading: Reading,
  context: PeriodContext,
  { plansOf, pricesOf, spendsOf }: Parts,
): Promise<ReadonlyMap<string, Numbers>> {
  const [actual, plans, promotion, price, incidents] = await Promise.all([
    readSpanSales(reading, context.span, { all: true }),
    plansOf(reading, periodTree(context.period)),
    spendsOf(reading, context),
    pricesOf(reading, context),
    selectIncidentsParts(reading, context),
  ]);
  const pace = planPace(context, periodMonths(context.period));
  const planned = groupBy(plans, (row) => row.office_code);
  const numbers = context.offices.map(({ office_code: code }): [string, Numbers] => {
    const parts = {
      ...unread,
      plan: planAmounts(planned.get(code) ?? []),
      actual: sumOf(actual.get(code)),
    };
    const sales = salesBlock(parts, context, pace).value;
    const money = promotionBlock(promotion.get(code) ?? emptyPromotionParts(), context).value;
    const prices = priceBlock(price.get(code) ?? emptyPriceParts(), context).value;
    const open = incidentsBlock(incidents.get(code) ?? emptyIncidentsParts()).value;
    return [
      code,
      {
        "sales.plan": sales.plan,
        "sales.actual": sales.actual,
        "sales.completion": sales.completion,
        "promotion.spent": money.spent,
        "price.compliance": prices.compliance,
        "incidents.critical": open.critical,
        "incidents.warning": open.warning,
      },
    ];
  });
  return new Map(numbers);
}
