import { categoryMix, categories, listPriceMinor, products } from "./catalogue.ts";
import type { Company, Office } from "./company.ts";
import { monthEndWeight, type Day } from "./day-table.ts";
import { isOpen, type Dealer } from "./dealers.ts";
import { between, randomFor, type Random } from "./random.ts";
import { holderOn, type Seat } from "./staff.ts";
import { yuanText } from "./text-rows.ts";

export const salesHeader =
  "date,office_code,amount,doc_no,line_no,staff_code,dealer_code,sku,quantity";

/** What of an office is still to be written. */
type Progress = {
  readonly office: Office;
  /** Σ of the sales of all its days, and of those gone by. */
  readonly wanted: number;
  passed: number;
  /** Rows it gets in all, and those written: so the last day brings the last row. */
  readonly rows: number;
  written: number;
  /** Sales wanted on days gone by that no row has brought yet. */
  owed: number;
  /** Customers open so far. */
  open: number;
};

/** Rows by day, then office: amounts follow the office's months, a document holds one to four lines. */
export function* salesRows(company: Company): Generator<string> {
  const { options, table, offices } = company;
  const random = randomFor(options.seed, "sales");
  const share = dayShares(company);
  const days = table.days.filter((day) => day.date <= options.endsOn);
  const progress = startProgress(company, days, share);
  for (const day of days) {
    const prices = dayPrices(Number(day.date.slice(0, 4)));
    const mix = cumulative(categoryMix(Number(day.date.slice(5, 7))));
    for (let index = 0; index < offices.length; index += 1) {
      const state = progress[index] as Progress;
      const sales = salesOf(state.office, day, share);
      if (sales === 0) continue;
      state.passed += sales;
      state.owed += sales;
      const due = Math.round((state.rows * state.passed) / state.wanted) - state.written;
      if (due <= 0) continue;
      state.written += due;
      yield* officeDay(random, state, day, { due, prices, mix });
    }
  }
}

/** The share of its month's sales each day brings, for ordinary offices and for those that land late. */
function dayShares(company: Company): (day: Day, landsLate: boolean) => number {
  const sums = [false, true].map((late) => {
    const sum = company.table.months.map(() => 0);
    for (const day of company.table.days) {
      sum[day.month] = (sum[day.month] as number) + day.weight * monthEndWeight(day, late);
    }
    return sum;
  });
  return (day, late) =>
    (day.weight * monthEndWeight(day, late)) / (sums[late ? 1 : 0]?.[day.month] as number);
}

function salesOf(office: Office, day: Day, share: ReturnType<typeof dayShares>): number {
  const { lastSaleOn, landsLate } = office.story;
  if (day.date < office.openedOn || (lastSaleOn !== undefined && day.date > lastSaleOn)) return 0;
  return (office.targets[day.month] as number) * share(day, landsLate === true);
}

/** Rows go by the root of the sales: a small office still reports every day. */
function startProgress(
  company: Company,
  days: readonly Day[],
  share: ReturnType<typeof dayShares>,
): Progress[] {
  const wanted = company.offices.map((office) =>
    days.reduce((sum, day) => sum + salesOf(office, day, share), 0),
  );
  const roots = wanted.map(Math.sqrt);
  const all = roots.reduce((sum, root) => sum + root, 0);
  let seen = 0;
  let given = 0;
  return company.offices.map((office, index) => {
    seen += roots[index] as number;
    const upTo = Math.round((company.options.rows * seen) / all);
    const rows = upTo - given;
    given = upTo;
    return {
      office,
      wanted: wanted[index] as number,
      passed: 0,
      rows,
      written: 0,
      owed: 0,
      open: office.distributors,
    };
  });
}

/** One office's documents of one day. */
function* officeDay(
  random: Random,
  state: Progress,
  day: Day,
  given: { due: number; prices: Prices; mix: readonly number[] },
): Generator<string> {
  const { office } = state;
  const { dealers } = office;
  while (state.open < dealers.length && (dealers[state.open] as Dealer).openedOn <= day.date)
    state.open += 1;
  const head = `${day.date},${office.code},`;
  const document = `XS${day.date.slice(2, 4)}${day.date.slice(5, 7)}${day.date.slice(8, 10)}`;
  let left = given.due;
  for (let number = 1; left > 0; number += 1) {
    const lines = Math.min(left, 1 + Math.floor(random() * 4));
    const dealer = buyer(random, state, day.date);
    const staff =
      random() < 0.02 ? "" : holderOn(office.team.seats[dealer.seat] as Seat, day.date).code;
    const prices = dealer.kind === "dealer" ? given.prices.dealer : given.prices.outlet;
    const docNo = document + (number < 10 ? "00" : number < 100 ? "0" : "") + String(number);
    for (let line = 1; line <= lines; line += 1) {
      const product = pickProduct(random, given.mix);
      const price = prices[product] as number;
      let cases = Math.max(1, Math.round(((state.owed / left) * (0.4 + 1.2 * random())) / price));
      // Goods come back now and then; the lines that follow make up for it.
      if (left > 1 && random() < 0.012) cases = -Math.max(1, Math.round(cases * 0.15));
      const amount = cases * price;
      state.owed -= amount;
      left -= 1;
      const sku = random() < 0.005 ? "" : (products[product]?.sku ?? "");
      yield `${head}${yuanText(amount)},${docNo},${String(line)},${staff},${dealer.code},${sku},${String(cases)}`;
    }
  }
}

/** A distributor in about half the cases; of the outlets the older ones more often. */
function buyer(random: Random, state: Progress, date: string): Dealer {
  const { dealers, distributors } = state.office;
  const outlets = state.open - distributors;
  if (outlets > 0 && random() < 0.5) {
    const draw = random();
    const outlet = dealers[distributors + Math.floor(draw * draw * outlets)] as Dealer;
    if (isOpen(outlet, date)) return outlet;
  }
  return dealers[between(random, 0, distributors - 1)] as Dealer;
}

function pickProduct(random: Random, mix: readonly number[]): number {
  const draw = random();
  let category = 0;
  while (category < categories.length - 1 && draw >= (mix[category] as number)) category += 1;
  const place = random();
  return category * 10 + Math.floor(place * place * 10);
}

type Prices = { readonly dealer: readonly number[]; readonly outlet: readonly number[] };

/** Outlets served directly pay 8 % more than a dealer; whole 角. */
function dayPrices(year: number): Prices {
  const dealer = products.map((product) => listPriceMinor(product, year));
  return { dealer, outlet: dealer.map((price) => Math.round((price * 1.08) / 10) * 10) };
}

function cumulative(shares: readonly number[]): number[] {
  let sum = 0;
  return shares.map((share) => (sum += share));
}
