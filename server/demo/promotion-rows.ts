import { addDays, dayNumber } from "../../shared/calendar/day.ts";
import { categories } from "./catalogue.ts";
import type { Company, Office } from "./company.ts";
import { tradingMonths } from "./month-sales.ts";
import { between, pick, randomFor } from "./random.ts";
import { yuanText } from "./text-rows.ts";

export const promotionsHeader =
  "promo_code,office_code,fund,promo_name,purpose,category,start_on,end_on,budget,expected_sales";
export const spendHeader = "date,voucher_no,line_no,promo_code,purpose,amount,note";

type Programme = {
  readonly code: string;
  readonly office: Office;
  readonly fund: "promotion" | "city_fund";
  readonly name: string;
  readonly purpose: string;
  readonly category: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly budgetMinor: number;
  readonly expectedMinor: number;
};

const purposes = ["堆頭陳列", "試飲推廣", "買贈促銷", "戶外廣告", "訂貨會"] as const;

export function* promotionRows(company: Company): Generator<string> {
  for (const each of programmes(company)) {
    yield `${each.code},${each.office.code},${each.fund},${each.name},${each.purpose},${each.category},${each.startOn},${each.endOn},${yuanText(each.budgetMinor)},${yuanText(each.expectedMinor)}`;
  }
}

/** One programme a month, and one of the city development fund a quarter. */
function* programmes(company: Company): Generator<Programme> {
  const { options, table } = company;
  for (const office of company.offices) {
    const random = randomFor(options.seed, `promotions ${office.code}`);
    for (const month of tradingMonths(office, table, company.lastMonth)) {
      const trend = office.trends[table.months.indexOf(month)] as number;
      const quarterly = (Number(month.slice(5, 7)) - 1) % 3 === 0;
      for (const fund of quarterly
        ? (["promotion", "city_fund"] as const)
        : (["promotion"] as const)) {
        const fundMonth = fund === "city_fund";
        const startOn = `${month}-0${between(random, 1, 6)}`;
        const purpose = pick(random, fundMonth ? purposes.slice(3) : purposes.slice(0, 3));
        const category = random() < 0.4 ? pick(random, categories) : "";
        yield {
          code: `${fundMonth ? "F" : "P"}${office.code}-${month.slice(2, 4)}${month.slice(5, 7)}`,
          office,
          fund,
          name: `${Number(month.slice(5, 7))}月${category}${purpose}`,
          purpose,
          category,
          startOn: startOn < office.openedOn ? office.openedOn : startOn,
          endOn: addDays(
            `${month}-06`,
            fundMonth ? between(random, 45, 80) : between(random, 13, 27),
          ),
          budgetMinor:
            Math.max(1, Math.round((trend * (fundMonth ? 0.03 : 0.012)) / 10_000)) * 10_000,
          expectedMinor: Math.round((trend * (fundMonth ? 0.5 : 0.25)) / 100_000) * 100_000,
        };
      }
    }
  }
}

/** Two to five vouchers of each programme from its start to some weeks after its end, nothing after `endsOn`. */
export function* spendRows(company: Company): Generator<string> {
  const { options } = company;
  const random = randomFor(options.seed, "vouchers");
  for (const each of programmes(company)) {
    const length = dayNumber(each.endOn) - dayNumber(each.startOn) + 25;
    const count = between(random, 2, 5);
    const used = 0.72 + 0.26 * random();
    for (let number = 1; number <= count; number += 1) {
      const date = addDays(
        each.startOn,
        Math.floor(((number - 0.8 + 0.6 * random()) / count) * length),
      );
      const amount = Math.round((each.budgetMinor * used * (0.85 + 0.3 * random())) / count);
      const credit = number === count && random() < 0.04;
      if (date > options.endsOn) continue;
      yield voucher(
        date,
        each,
        number,
        each.purpose,
        Math.min(amount, Math.floor(each.budgetMinor / count)),
        "",
      );
      if (credit)
        yield voucher(date, each, 8, each.purpose, -Math.round(amount * 0.2), "供應商退款");
    }
    if (each.office.story.straysMoney) yield* strayVouchers(company, each);
  }
}

/** In the last two quarters: money for something else, money before the start, late money, and too much. */
function* strayVouchers(company: Company, each: Programme): Generator<string> {
  const { endsOn } = company.options;
  if (each.startOn < addDays(endsOn, -170)) return;
  const part = (share: number): number => Math.round(each.budgetMinor * share);
  const other = purposes.find((purpose) => purpose !== each.purpose) ?? "";
  const afterStart = addDays(each.startOn, 3);
  if (afterStart <= endsOn) yield voucher(afterStart, each, 91, other, part(0.18), "改作他用");
  yield voucher(addDays(each.startOn, -9), each, 92, each.purpose, part(0.08), "活動前支付");
  const late = addDays(each.endOn, 66);
  if (late <= endsOn) yield voucher(late, each, 93, each.purpose, part(0.12), "逾期核銷");
  if (each.fund === "promotion" && late <= endsOn)
    yield voucher(each.endOn, each, 94, each.purpose, part(0.35), "追加");
}

function voucher(
  date: string,
  programme: Programme,
  number: number,
  purpose: string,
  minor: number,
  note: string,
): string {
  const code = `V${programme.code}-${number < 10 ? "0" : ""}${number}`;
  return `${date},${code},1,${programme.code},${purpose},${yuanText(minor)},${note}`;
}
