import { addDays, weekday } from "../../shared/calendar/day.ts";
import { products } from "./catalogue.ts";
import type { Company, Office } from "./company.ts";
import { isOpen, type Dealer } from "./dealers.ts";
import { bell, between, randomFor, type Random } from "./random.ts";
import { floorMinor, guideMinor, type Level } from "./reference-rows.ts";
import { yuanText } from "./text-rows.ts";

export const observationsHeader = "date,office_code,dealer_code,sku,level,price,line_no,source";

/** Prices are looked at every week since so many days. */
const watchedDays = 546;
/** Of every product range its leader, watched by all offices; the first is the one wars are about. */
const leaders = [0, 10, 20, 30];
const levels: readonly Level[] = ["dealer", "retail"];

/** A lasting fall below the floor at one customer: from a day, so many weeks, this deep (0.04 = 4 %). */
type Slip = {
  readonly product: number;
  readonly level: Level;
  readonly from: string;
  readonly weeks: number;
  readonly depth: number;
};

/** Weekly per office, in order of date. */
export function* observationRows(company: Company): Generator<string> {
  const { endsOn, seed } = company.options;
  const start = addDays(endsOn, -watchedDays);
  const since = start < `${company.firstMonth}-01` ? `${company.firstMonth}-01` : start;
  const firstMonday = addDays(since, (8 - weekday(since)) % 7);
  for (const office of company.offices) {
    const random = randomFor(seed, `prices ${office.code}`);
    const slips = pastSlips(random, firstMonday, endsOn);
    if (office.story.priceSlip)
      slips.push({
        product: 10,
        level: "retail",
        from: addDays(endsOn, -13),
        weeks: 2,
        depth: 0.04,
      });
    const weekdayOfOffice = between(random, 0, 4);
    for (let monday = firstMonday; ; monday = addDays(monday, 7)) {
      const date = addDays(monday, weekdayOfOffice);
      if (date > endsOn) break;
      if (date < office.openedOn) continue;
      yield* weekRows(random, office, date, slips);
    }
    if (office.story.priceWarFrom !== undefined) yield* warRows(office, endsOn);
  }
}

/** Each watched product at two dealers or three shops; within the band but for the slips. */
function* weekRows(
  random: Random,
  office: Office,
  date: string,
  slips: readonly Slip[],
): Generator<string> {
  for (const product of leaders) {
    for (const level of levels) {
      const warring =
        product === 0 && level === "dealer" && date >= (office.story.priceWarFrom ?? "9999");
      const panel = panelOf(office, product, level, date);
      for (const [place, dealer] of panel.entries()) {
        const guide = guideMinor(product, level, Number(date.slice(0, 4)), office.provinceIndex);
        const ordinary = guide * (1 + 0.013 * bell(random));
        // The war has its own rows; the draw above keeps the other prices as they would be in peace.
        if (warring) continue;
        const slip =
          place === 0 ? slips.find((each) => covers(each, product, level, date)) : undefined;
        const price = slip ? floorMinor(guide, level) * (1 - slip.depth) : ordinary;
        yield observation(date, office, dealer.code, product, level, price);
      }
    }
  }
}

/** The same customers every week, so that calm can be told from noise. */
function panelOf(office: Office, product: number, level: Level, date: string): readonly Dealer[] {
  const { dealers, distributors } = office;
  const from = level === "dealer" ? 0 : distributors;
  const size = level === "dealer" ? distributors : dealers.length - distributors;
  const panel: Dealer[] = [];
  for (let step = 0; step < size && panel.length < (level === "dealer" ? 2 : 3); step += 1) {
    const dealer = dealers[from + ((product + step) % size)] as Dealer;
    if (isOpen(dealer, date)) panel.push(dealer);
  }
  return panel;
}

/** Over a year and a half some offices had a shop that sold too low for a few weeks, and came back. */
function pastSlips(random: Random, since: string, endsOn: string): Slip[] {
  if (random() > 0.5) return [];
  const from = addDays(since, between(random, 20, watchedDays - 200));
  if (addDays(from, 120) > endsOn) return [];
  const product = leaders[between(random, 0, 3)] as number;
  return [
    {
      product,
      level: random() < 0.5 ? "dealer" : "retail",
      from,
      weeks: between(random, 1, 3),
      depth: 0.02 + 0.05 * random(),
    },
  ];
}

function covers(slip: Slip, product: number, level: Level, date: string): boolean {
  return (
    slip.product === product &&
    slip.level === level &&
    date >= slip.from &&
    date < addDays(slip.from, slip.weeks * 7)
  );
}

/** Every third day one more of the office's dealers is found below the floor, ever deeper. */
function* warRows(office: Office, endsOn: string): Generator<string> {
  const from = office.story.priceWarFrom ?? endsOn;
  const fighters = office.dealers.slice(0, Math.min(4, office.distributors));
  for (let step = 0; ; step += 1) {
    const date = addDays(from, step * 3);
    if (date > endsOn) return;
    const dealer = fighters[step % fighters.length] as Dealer;
    const depth = Math.min(0.16, 0.05 + 0.015 * step);
    const floor = floorMinor(
      guideMinor(0, "dealer", Number(date.slice(0, 4)), office.provinceIndex),
      "dealer",
    );
    yield observation(date, office, dealer.code, 0, "dealer", floor * (1 - depth));
  }
}

function observation(
  date: string,
  office: Office,
  dealer: string,
  product: number,
  level: Level,
  minor: number,
): string {
  const sku = products[product]?.sku ?? "";
  return `${date},${office.code},${dealer},${sku},${level},${yuanText(Math.round(minor / 10) * 10)},1,巡店`;
}
