import { addDays } from "../../shared/calendar/day.ts";
import { isWorkingDay } from "../../shared/calendar/workday.ts";
import type { Company, Office } from "./company.ts";
import { calendar } from "./day-table.ts";
import { isOpen, type Dealer } from "./dealers.ts";
import { between, pick, randomFor, type Random } from "./random.ts";
import { holderOn, type Seat } from "./staff.ts";

export const visitsHeader =
  "date,dealer_code,staff_code,line_no,purpose,order_taken,survey_score,note";

/** Visits are recorded since the representatives carry phones: this many days. */
const recordedDays = 550;
const purposes = ["例行拜訪", "訂貨", "陳列檢查", "價格檢查", "客情維護"] as const;

/** By customer: about as often as its cycle wants, now and then one visit late. */
export function* visitRows(company: Company): Generator<string> {
  const { options, firstMonth } = company;
  const start = addDays(options.endsOn, -recordedDays);
  const since = start < `${firstMonth}-01` ? `${firstMonth}-01` : start;
  for (const office of company.offices) {
    const random = randomFor(options.seed, `visits ${office.code}`);
    let keyAccounts = 0;
    for (const dealer of office.dealers) {
      if (dealer.cycle === 0) continue;
      if (dealer.keyAccount) keyAccounts += 1;
      const until =
        office.story.neglectsKeyAccounts && dealer.keyAccount
          ? neglectedFrom(options.endsOn, dealer, keyAccounts)
          : options.endsOn;
      yield* dealerVisits(random, office, dealer, { since, until });
    }
  }
}

/** Of the neglected key accounts those won in the last year were never seen, the others not for months. */
function neglectedFrom(endsOn: string, { openedOn }: Dealer, place: number): string {
  return openedOn > addDays(endsOn, -365) ? "" : addDays(endsOn, -70 - (place % 5) * 20);
}

function* dealerVisits(
  random: Random,
  office: Office,
  dealer: Dealer,
  span: { since: string; until: string },
): Generator<string> {
  const first = dealer.openedOn > span.since ? dealer.openedOn : span.since;
  let last = "";
  let day = addDays(first, between(random, 0, dealer.cycle - 1));
  for (;;) {
    const date = workdayBefore(day);
    if (date > span.until) return;
    // A long holiday may pull two visits to the same working day: then one was enough.
    if (date >= first && date > last && isOpen(dealer, date)) {
      last = date;
      const staff = holderOn(office.team.seats[dealer.seat] as Seat, date).code;
      const survey = dealer.keyAccount && random() < 0.2 ? String(between(random, 62, 98)) : "";
      yield `${date},${dealer.code},${staff},1,${pick(random, purposes)},${random() < 0.45 ? "Y" : "N"},${survey},`;
    }
    const late = random() < 0.12 ? dealer.cycle : 0;
    // A working day earlier than the cycle ends, or the next one would fall due over a weekend.
    day = addDays(
      date > day ? date : day,
      Math.max(3, dealer.cycle - between(random, 0, 2)) + late,
    );
  }
}

/** The day itself or the last working day before it, within a long holiday's reach. */
function workdayBefore(day: string): string {
  let date = day;
  for (let back = 0; back < 9 && !isWorkingDay(calendar, date); back += 1) date = addDays(date, -1);
  return date;
}
