/** Small random companies: few codes and days, so that corrections, repeats and collisions are common. */
import fc from "fast-check";
import type { FileRow } from "../oracle/company.ts";
import { kindModels } from "../oracle/ledger-model.ts";

type Text = fc.Arbitrary<string>;
const one = (...texts: readonly string[]): Text => fc.constantFrom(...texts);
/** Empty at times: an optional cell; `clear` writes 空 into it. */
const maybe = (text: Text, clear = false): Text =>
  fc.oneof(
    { weight: 5, arbitrary: text },
    { weight: 3, arbitrary: fc.constant("") },
    ...(clear ? [{ weight: 1, arbitrary: fc.constant("(空)") }] : []),
  );
const money = (min: number, max: number): Text =>
  fc.integer({ min, max }).map((minor) => {
    const [sign, size] = [minor < 0 ? "-" : "", Math.abs(minor)];
    return `${sign}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
  });
const whole = (min: number, max: number): Text => fc.integer({ min, max }).map(String);

const two = (part: number): string => String(part).padStart(2, "0");
const day = (months: readonly string[], days: readonly number[]): Text =>
  fc.tuple(one(...months), fc.constantFrom(...days)).map(([month, at]) => `${month}-${two(at)}`);

const office = one("O1", "O2", "O3", "O4");
const person = one("S1", "S2", "S3");
const dealer = one("D1", "D2", "D3", "D4", "D5");
const sku = one("K1", "K2", "K3");
const category = one("C1", "C2");
const level = one("dealer", "retail");
const saleDay = day(
  [
    "2024-02",
    "2025-02",
    "2025-07",
    "2025-08",
    "2025-09",
    "2026-02",
    "2026-07",
    "2026-08",
    "2026-09",
  ],
  [1, 2, 9, 15, 16, 28],
).map((text) => (text > "2026-09-16" ? "2026-09-16" : text));
const lineNo = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: one("1", "2") },
);

/** In-band at 100.00, shallow breaches at 94 and 106, deep ones at 80 and 120. */
const price = one("100.00", "101.30", "97.50", "94.00", "106.00", "80.00", "120.00", "95.00");

const rowMakers: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  offices: {
    office_code: office,
    office_name: one("甲", "乙"),
    province_code: one("P1", "P1", "P2"),
    province_name: one("廣東"),
    city: one("城"),
    city_class: maybe(one("key1", "other"), true),
    unit_name: maybe(one("華南")),
    opened_on: maybe(one("2025-01-01", "2026-08-12", "2026-09-10"), true),
    closed_on: maybe(
      fc.oneof({ weight: 1, arbitrary: one("2026-09-20") }, { weight: 3, arbitrary: one("(空)") }),
    ),
    vehicles: maybe(whole(0, 3), true),
  },
  products: {
    sku,
    product_name: one("品"),
    category,
    unit: maybe(one("箱", "瓶"), true),
  },
  workdays: {
    date: day(["2026-02", "2026-07", "2026-08", "2026-09"], [1, 2, 5, 12, 15, 16, 25]),
    working: one("Y", "N"),
  },
  staff: {
    staff_code: person,
    staff_name: one("人"),
    office_code: office,
    role: one("sales_rep", "city_manager"),
    grade: maybe(one("A1", "A2"), true),
    manager_code: maybe(person, true),
    from_date: one("2024-01-01", "2026-08-01"),
    to_date: maybe(one("2026-09-10"), true),
    fmcg_years: maybe(one("3.5", "10")),
  },
  dealers: {
    dealer_code: dealer,
    dealer_name: one("商"),
    office_code: office,
    dealer_kind: one("dealer", "outlet"),
    key_account: maybe(one("Y", "Y", "N"), true),
    visit_cycle_days: maybe(one("7", "14", "30"), true),
    staff_code: maybe(person, true),
    opened_on: maybe(one("2025-06-01", "2026-08-20"), true),
    closed_on: maybe(one("2026-09-12"), true),
  },
  sales_plans: {
    period: one(
      "2026",
      "2026Q1",
      "2026Q2",
      "2026Q3",
      "2026Q4",
      "2026-02",
      "2026-07",
      "2026-08",
      "2026-09",
      "2026-09",
    ),
    office_code: office,
    staff_code: fc.oneof(
      { weight: 5, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: person },
    ),
    category: fc.oneof(
      { weight: 3, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: category },
    ),
    amount: fc.oneof(
      { weight: 9, arbitrary: money(1, 5_000_000) },
      { weight: 1, arbitrary: one("0.00") },
    ),
  },
  sales_actuals: {
    date: saleDay,
    office_code: office,
    amount: money(-300_000, 2_000_000),
    doc_no: maybe(one("X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8")),
    line_no: lineNo,
    staff_code: maybe(person),
    dealer_code: maybe(dealer),
    sku: maybe(sku),
    quantity: maybe(one("1", "2.5", "-3")),
  },
  market_sizes: {
    month: one("2025-07", "2025-08", "2026-07", "2026-08", "2025-02", "2026-02"),
    office_code: office,
    category: maybe(category),
    amount: fc.oneof(
      { weight: 6, arbitrary: money(1, 90_000_000) },
      { weight: 1, arbitrary: one("0.00") },
    ),
    source: maybe(one("協會"), true),
  },
  outlet_census: {
    month: one("2026-02", "2026-07", "2026-08", "2026-09"),
    office_code: office,
    outlets_universe: maybe(whole(0, 900), true),
    outlets_covered: maybe(whole(0, 1000)),
    households: maybe(whole(0, 9000)),
    households_buying: maybe(whole(0, 9000), true),
  },
  promotions: {
    promo_code: one("M1", "M2", "M3"),
    office_code: office,
    fund: one("promotion", "city_fund"),
    promo_name: one("動"),
    purpose: one("display", "media"),
    category: maybe(category, true),
    start_on: one("2026-02-05", "2026-07-03", "2026-08-28", "2026-09-10"),
    end_on: one("2026-09-10", "2026-09-14", "2026-10-05"),
    budget: fc.oneof(
      { weight: 6, arbitrary: money(1, 900_000) },
      { weight: 1, arbitrary: one("0.00") },
    ),
    expected_sales: maybe(money(0, 9_000_000), true),
  },
  promo_spend: {
    date: day(["2026-02", "2026-07", "2026-08", "2026-09"], [1, 4, 9, 15]),
    voucher_no: one("V1", "V2", "V3", "V4", "V5"),
    line_no: lineNo,
    promo_code: one("M1", "M2", "M3"),
    purpose: one("display", "media"),
    amount: money(-90_000, 700_000),
    note: maybe(one("註"), true),
  },
  visits: {
    date: day(["2026-07", "2026-08", "2026-09"], [1, 2, 9, 15]),
    dealer_code: dealer,
    staff_code: person,
    line_no: lineNo,
    purpose: maybe(one("例行"), true),
    order_taken: maybe(one("Y", "N"), true),
    survey_score: maybe(one("85", "90.5"), true),
  },
  price_policies: {
    sku,
    level,
    province_code: maybe(one("P1", "P2")),
    guide_price: one("100.00", "101.00"),
    floor_price: one("95.00", "99.99"),
    ceiling_price: one("105.00", "119.00"),
    valid_from: one("2025-01-01", "2026-08-01"),
    valid_to: maybe(one("2026-09-05", "2026-12-31"), true),
  },
  price_observations: {
    date: day(["2026-05", "2026-07", "2026-08", "2026-09"], [1, 3, 9, 10, 14, 15, 16]),
    office_code: one("O1", "O2"),
    dealer_code: maybe(one("D1", "D2", "D3")),
    sku: one("K1", "K1", "K2"),
    level,
    price,
    line_no: lineNo,
    source: maybe(one("業務"), true),
  },
};

export const columnsOf = (kind: string): readonly string[] => Object.keys(rowMakers[kind] ?? {});

export type RandomFile = { readonly kind: string; readonly rows: readonly FileRow[] };

/** Rows of a kind, no key twice. */
export function fileOf(kind: string, size: { min: number; max: number }): fc.Arbitrary<RandomFile> {
  const row = fc.record(rowMakers[kind] as Record<string, Text>) as fc.Arbitrary<FileRow>;
  return fc
    .uniqueArray(row, {
      minLength: size.min,
      maxLength: size.max,
      selector: (made) => kindModels[kind]?.key(made),
    })
    .map((rows) => ({ kind, rows }));
}

export const textOf = ({ kind, rows }: RandomFile): string =>
  [columnsOf(kind), ...rows.map((row) => columnsOf(kind).map((column) => row[column] ?? ""))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");

/** From this size on a file is checked in a thread of its own. */
const threadBytes = 4 * 1024 * 1024;

/** Kinds whose rows feed a rollup: there the thread has something to lose. */
const rolledUp = new Set(["sales_actuals", "price_observations", "price_policies"]);

/** The same rows, of these kinds in a file that large: what stands above the header is skipped. */
export function largeTextOf(file: RandomFile): string {
  if (!rolledUp.has(file.kind)) return textOf(file);
  const line = `${Array.from({ length: 15 }, () => "x".repeat(30_000)).join(",")}\n`;
  return line.repeat(Math.ceil(threadBytes / line.length)) + textOf(file);
}

/** One file per code list with every code in it, so that most later files find what they name. */
export const baseFiles: fc.Arbitrary<readonly RandomFile[]> = fc.tuple(
  complete("offices", "office_code", ["O1", "O2", "O3", "O4"]),
  complete("products", "sku", ["K1", "K2", "K3"]),
  complete("staff", "staff_code", ["S1", "S2", "S3"]),
  complete("dealers", "dealer_code", ["D1", "D2", "D3", "D4", "D5"]),
  complete("promotions", "promo_code", ["M1", "M2", "M3"]),
  fileOf("sales_plans", { min: 5, max: 30 }),
  fileOf("sales_actuals", { min: 10, max: 60 }),
  fileOf("market_sizes", { min: 0, max: 16 }),
  fileOf("price_policies", { min: 1, max: 6 }),
  fileOf("price_observations", { min: 5, max: 40 }),
);

function complete(
  kind: string,
  column: string,
  codes: readonly string[],
): fc.Arbitrary<RandomFile> {
  const row = fc.record(rowMakers[kind] as Record<string, Text>) as fc.Arbitrary<FileRow>;
  return fc.tuple(...codes.map(() => row)).map((rows) => ({
    kind,
    rows: rows.map((made, i) => ({ ...made, [column]: codes[i] as string })),
  }));
}

const kindWeights: Readonly<Record<string, number>> = {
  sales_actuals: 5,
  price_observations: 4,
  sales_plans: 3,
};
/** A file of any kind, those that feed rollups more often. */
export const anyFile: fc.Arbitrary<RandomFile> = fc.oneof(
  ...Object.keys(rowMakers).map((kind) => ({
    weight: kindWeights[kind] ?? 2,
    arbitrary: fileOf(kind, {
      min: 1,
      max: kind === "sales_actuals" || kind === "price_observations" ? 12 : 4,
    }),
  })),
);
