import { categories, listPriceMinor, products, revisionYear } from "./catalogue.ts";
import type { Company } from "./company.ts";
import { workdayExceptions } from "./holidays.ts";
import { yuanText } from "./text-rows.ts";

export const officesHeader =
  "office_code,office_name,province_code,province_name,city,city_class,unit_name,opened_on,closed_on,vehicles";

export function* officeRows(company: Company): Generator<string> {
  for (const office of company.offices) {
    const { code, name, province } = office;
    yield `${code},${name},${province.code},${province.name},${office.city},${office.cityClass},${province.name}大區,${office.openedOn},,${office.vehicles}`;
  }
}

export const staffHeader =
  "staff_code,staff_name,office_code,role,grade,manager_code,from_date,to_date,education,fmcg_years";

export function* staffRows(company: Company): Generator<string> {
  for (const office of company.offices) {
    for (const person of office.team.people) {
      yield `${person.code},${person.name},${office.code},${person.role},${person.grade},${person.managerCode},${person.from},${person.to},${person.education},${person.fmcgYears}`;
    }
  }
}

export const dealersHeader =
  "dealer_code,dealer_name,office_code,dealer_kind,channel,key_account,visit_cycle_days,staff_code,phone,address,opened_on,closed_on";

export function* dealerRows(company: Company): Generator<string> {
  for (const office of company.offices) {
    for (const dealer of office.dealers) {
      const staff = office.team.seats[dealer.seat]?.at(-1)?.code ?? "";
      const flags = `${dealer.keyAccount ? "Y" : "N"},${dealer.cycle === 0 ? "" : dealer.cycle}`;
      yield `${dealer.code},${dealer.name},${office.code},${dealer.kind},${dealer.channel},${flags},${staff},${dealer.phone},${dealer.address},${dealer.openedOn},${dealer.closedOn}`;
    }
  }
}

export const productsHeader = "sku,product_name,category,unit";

export function* productRows(): Generator<string> {
  for (const product of products) {
    yield `${product.sku},${product.name},${categories[product.category] ?? ""},${product.unit}`;
  }
}

export const workdaysHeader = "date,working";

export function* workdayRows(): Generator<string> {
  for (const { date, working } of workdayExceptions) yield `${date},${working}`;
}

export const policiesHeader =
  "sku,level,province_code,guide_price,floor_price,ceiling_price,valid_from,valid_to";

/** How far below and above the guide price each level may sell. */
export const bands = {
  dealer: { below: 0.06, above: 0.06 },
  retail: { below: 0.08, above: 0.1 },
} as const;
export type Level = keyof typeof bands;

/** Freight over the hills: one product costs a little more in the second province, by a policy of its own. */
const dearer = { product: 20, provinceIndex: 1, moreMinor: 100 } as const;

/** The guide price of a level in a province and year, in whole 角 as 分. */
export function guideMinor(
  product: number,
  level: Level,
  year: number,
  provinceIndex: number,
): number {
  const list = listPriceMinor(products[product] as (typeof products)[number], year);
  const guide = level === "dealer" ? list : Math.round((list * 1.25) / 10) * 10;
  const isDearer = product === dearer.product && provinceIndex === dearer.provinceIndex;
  return isDearer ? guide + dearer.moreMinor : guide;
}

/** The general policies of both price lists, and the own ones of the second province. */
export function* policyRows(company: Company): Generator<string> {
  const first = `${company.firstMonth}-01`;
  const revised = `${revisionYear}-01-01`;
  const lists =
    first < revised
      ? [
          { year: revisionYear - 1, from: first, to: `${revisionYear - 1}-12-31` },
          { year: revisionYear, from: revised, to: "" },
        ]
      : [{ year: revisionYear, from: first, to: "" }];
  const own = company.offices.find(
    (office) => office.provinceIndex === dearer.provinceIndex,
  )?.province;
  for (const [product, { sku }] of products.entries()) {
    for (const level of ["dealer", "retail"] as const) {
      for (const { year, from, to } of lists) {
        yield policy(sku, level, "", guideMinor(product, level, year, 0), from, to);
        if (product !== dearer.product || own === undefined) continue;
        yield policy(
          sku,
          level,
          own.code,
          guideMinor(product, level, year, dearer.provinceIndex),
          from,
          to,
        );
      }
    }
  }
}

function policy(
  sku: string,
  level: Level,
  province: string,
  guide: number,
  from: string,
  to: string,
): string {
  const floor = floorMinor(guide, level);
  const ceiling = Math.floor((guide * (1 + bands[level].above)) / 10) * 10;
  return `${sku},${level},${province},${yuanText(guide)},${yuanText(floor)},${yuanText(ceiling)},${from},${to}`;
}

/** The lowest price allowed. */
export function floorMinor(guide: number, level: Level): number {
  return Math.ceil((guide * (1 - bands[level].below)) / 10) * 10;
}
