/**
 * What a city manager can work out about a neighbour from the provincial comparison, tried: with and without
 * oneself, two ledger numbers, two days, categories, neighbouring periods; in provinces of 3, 4 and 5 offices.
 *
 * What holds: no two comparisons differ by one office, so no neighbour's growth can be solved for. What is
 * left: where all have reported and one file alone changes one neighbour, the change of that neighbour's
 * growth shows in steps of n × 0.1 pp (n offices), two steps of doubt; its level does not.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import { consolePrincipal, type Principal } from "../../server/access/principal.ts";
import { openTestApp, type TestApp } from "../routes/test-app.ts";
import { importFiles } from "./bitmask-company.ts";

const sizes = [3, 4, 5];
const offices = sizes.flatMap((size) =>
  Array.from({ length: size }, (_, i) => ({
    code: `P${size}O${i}`,
    province: `P${size}`,
    i,
    size,
  })),
);
/** Sales of a year before and now, in yuan a month; nobody's growth is another's. */
const prior = (i: number) => 10_000 + 3_700 * i;
const actual = (i: number) => Math.round(prior(i) * (1.31 - 0.173 * i) * 100) / 100;
const growth = (i: number) => actual(i) / prior(i) - 1;

let asker: Principal = consolePrincipal;
let app: TestApp;
let newest: number;
/** The ledger numbers by which each office had reported August, and O1 corrected it. */
const reported = new Map<string, number>();
const corrected = new Map<string, number>();

const sales = (code: string, rows: readonly (readonly [string, number, string])[]) =>
  `date,office_code,amount,doc_no,line_no,sku\n${rows
    .map(
      ([date, amount, sku], line) =>
        `${date},${code},${amount.toFixed(2)},${code}${date},${line + 1},${sku}\n`,
    )
    .join("")}`;

async function imported(file: readonly [string, string]): Promise<number> {
  await importFiles(app, [[...file]]);
  newest += 1;
  return newest;
}

beforeAll(async () => {
  app = await openTestApp(null, () => asker);
  newest = 0;
  const place = ({ code, province }: (typeof offices)[number]) =>
    `${code},${code},${province},${province},${code}\n`;
  await imported([
    "offices",
    `office_code,office_name,province_code,province_name,city\n${offices.map(place).join("")}`,
  ]);
  await imported(["products", "sku,product_name,category\nK1,beer,beer\nK2,water,water\n"]);
  // Each office sends its own files: the year before, then July, then August a day at a time.
  for (const { code, i } of offices) {
    const half = prior(i) / 2;
    await imported([
      "sales_actuals",
      sales(code, [
        ["2025-07-10", prior(i), "K1"],
        ["2025-08-10", half, "K1"],
        ["2025-08-10", half, "K2"],
      ]),
    ]);
  }
  for (const { code, i } of offices) {
    await imported(["sales_actuals", sales(code, [["2026-07-10", prior(i) * 1.07 ** i, "K1"]])]);
  }
  for (const { code, i } of offices) {
    const [beer, water] = [actual(i) * 0.6, actual(i) * 0.4].map(
      (yuan) => Math.round(yuan * 100) / 100,
    );
    const day = `2026-08-${10 + i}`;
    const ledger = await imported([
      "sales_actuals",
      sales(code, [
        [day, beer ?? 0, "K1"],
        [day, water ?? 0, "K2"],
      ]),
    ]);
    reported.set(code, ledger);
  }
  for (const { code, i } of offices.filter((office) => office.i === 1)) {
    corrected.set(
      code,
      await imported(["sales_actuals", sales(code, [["2026-08-20", prior(i) * 0.05, "K1"]])]),
    );
  }
});
afterAll(async () => {
  await app.close();
  expect(app.surprises).toEqual([]);
});

type Sight = {
  readonly offices: number;
  readonly mean: number | null;
  readonly pooled: number | null;
  readonly leaveOneOut: number | null;
  readonly own: number | null;
};

/** What the manager of the first office of a province of this size is told. */
async function sight(size: number, query: string): Promise<Sight> {
  asker = {
    type: "person",
    id: `cm${size}`,
    name: "cm",
    grants: [{ role: "city_manager", scopeType: "office", scopeCode: `P${size}O0` }],
  };
  const response = await app.get(`/api/performance?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  const { rows } = (await response.json()) as PerformanceAnswer;
  const [row] = rows;
  if (!row) throw new Error(`no row: ${query}`);
  // By category nothing is compared with the province.
  const told = row.benchmark ?? { offices: 0, mean: null, pooled: null, leaveOneOut: null };
  expect(rows.map(({ code }) => code)).toEqual([`P${size}O0`]);
  return {
    offices: told.offices,
    mean: told.mean,
    pooled: told.pooled,
    leaveOneOut: told.leaveOneOut,
    own: row.sales.growth,
  };
}

const days = Array.from({ length: 31 }, (_, i) => `2026-08-${String(i + 1).padStart(2, "0")}`);

/** Every way to ask twice that differs by little, by the name of the attack. */
const axes: Readonly<Record<string, () => readonly string[]>> = {
  "two ledger numbers": () =>
    Array.from({ length: newest }, (_, i) => `period=2026-08&on=2026-08-31&ledger=${i + 1}`),
  "two ledger numbers of the quarter": () =>
    Array.from({ length: newest }, (_, i) => `period=2026Q3&on=2026-08-31&ledger=${i + 1}`),
  "two days": () => days.map((on) => `period=2026-08&on=${on}`),
  "two days at an older ledger number": () =>
    days.map((on) => `period=2026-08&on=${on}&ledger=${newest - 2}`),
  "a category split": () =>
    ["", "&category=beer", "&category=water"].map((by) => `period=2026-08&on=2026-08-31${by}`),
  "neighbouring periods": () =>
    ["2026-07", "2026-08", "2026Q3", "2026"].map((period) => `period=${period}&on=2026-08-31`),
};

const told = (sights: readonly Sight[]) => sights.filter(({ mean }) => mean !== null);
const isCoarse = (value: number | null) =>
  value === null || Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-9;

describe.each(sizes)("the manager of one of %i offices", (size) => {
  it.each(Object.keys(axes))(
    "by %s never sees two comparisons that differ by one office",
    async (axis) => {
      const sights: Sight[] = [];
      for (const query of axes[axis]?.() ?? []) sights.push(await sight(size, query));
      for (const one of sights) {
        // With and without oneself would tell the others apart.
        expect(one.leaveOneOut).toBeNull();
        expect([isCoarse(one.mean), isCoarse(one.pooled), one.mean === null]).toEqual([
          true,
          true,
          one.pooled === null,
        ]);
        expect(one.offices).toBe(one.mean === null ? 0 : size);
      }
      // Two others could be told apart by one of them: never. More are told once all have reported.
      if (size === 3) expect(told(sights)).toEqual([]);
      else expect(told(sights).length).toBeGreaterThan(0);
    },
  );

  it("learns the growth of no neighbour from what reporting changed", async () => {
    if (size === 3) return;
    const query = (ledger: number) => `period=2026-08&on=2026-08-31&ledger=${ledger}`;
    for (const { code } of offices.filter((office) => office.size === size && office.i > 0)) {
      const at = reported.get(code) ?? 0;
      const [before, after] = [await sight(size, query(at - 1)), await sight(size, query(at))];
      // What he would reckon: n × mean after, less (n − 1) × mean before. There is no mean before.
      expect([code, before.mean, before.pooled]).toEqual([code, null, null]);
      expect(after.offices === 0 || after.offices === size).toBe(true);
    }
    // Once all have reported he knows the sum of the others' growths, which any shares of it would explain.
    const { mean, own } = await sight(size, query((corrected.get("P3O1") ?? 0) - 1));
    const others = size * (mean ?? 0) - (own ?? 0);
    const real = offices
      .filter((office) => office.size === size && office.i > 0)
      .reduce((sum, { i }) => sum + growth(i), 0);
    expect(Math.abs(others - real)).toBeLessThanOrEqual(size * 0.0005 + 1e-4);
  });

  it("hears of a correction of one neighbour in steps of n × 0.1 pp alone", async () => {
    if (size === 3) return;
    const at = corrected.get(`P${size}O1`) ?? 0;
    const query = (ledger: number) => `period=2026-08&on=2026-08-31&ledger=${ledger}`;
    const [before, after] = [await sight(size, query(at - 1)), await sight(size, query(at))];
    const heard = size * ((after.mean ?? 0) - (before.mean ?? 0));
    const steps = heard / (size * 0.001);
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
    // It was 5 pp; what is heard may be off by n × 0.1 pp either way.
    expect(Math.abs(heard - 0.05)).toBeLessThanOrEqual(size * 0.001 + 1e-9);
  });
});
