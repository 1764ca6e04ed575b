import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMonths } from "../../../shared/calendar/month.ts";
import type { VisitsBlock } from "../../../shared/contract/performance.ts";
import type { PricePoint, PromotionPoint, VisitsPoint } from "../../../shared/contract/series.ts";
import { performanceReport } from "../../../server/reports/performance.ts";
import { isoWeek } from "../../../server/reports/series-price.ts";
import { seriesReport } from "../../../server/reports/series.ts";
import type { SeriesQuery } from "../../../server/reports/series.ts";
import { loadCompany } from "../../pipeline/vector-company.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitOffices, generalPolicy, seen } from "../rollups/one-office.ts";
import { commitRows, readStore } from "./commit-rows.ts";

const query = (given: Partial<SeriesQuery>): SeriesQuery => ({
  measure: "visits",
  by: "office",
  from: "2026-05",
  to: "2026-10",
  on: "2026-09-16",
  category: null,
  sku: null,
  level: null,
  ...given,
});

describe.each(engines)("series of money and visits on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await loadCompany(test.store, "company-4");
  });
  afterAll(() => test.close());

  it.each(["office", "province", "company"] as const)(
    "say by %s what the performance of each month says, also of one not begun",
    async (by) => {
      const reading = await readStore(test.store);
      const [money, visits] = [
        await seriesReport(reading, query({ measure: "promotion", by })),
        await seriesReport(reading, query({ measure: "visits", by })),
      ];
      expect(visits.series.map((line) => line.code)).toEqual(money.series.map((line) => line.code));
      for (let i = 0; i < 6; i += 1) {
        const month = addMonths("2026-05", i);
        const answer = await performanceReport(reading, {
          period: month,
          by,
          on: "2026-09-16",
          category: null,
        });
        for (const [at, line] of money.series.entries()) {
          const row = answer.rows.find((one) => one.code === line.code);
          const own = row?.visits as VisitsBlock | undefined;
          const { budget, spent } = row?.promotion ?? { budget: 0, spent: 0 };
          expect(line.points[i] as PromotionPoint).toEqual({ month, budget, spent });
          expect(visits.series[at]?.points[i] as VisitsPoint).toEqual({
            month,
            visited: own?.visited ?? 0,
            onCycleRate: own?.onCycleRate ?? null,
          });
        }
      }
    },
  );

  it("refuse a category, which divides neither, and a price series without its sku", async () => {
    const reading = await readStore(test.store);
    const refused = { code: "request.bad_parameter" };
    await expect(seriesReport(reading, query({ category: "C0" }))).rejects.toMatchObject(refused);
    const price = query({ measure: "price", level: "dealer" });
    await expect(seriesReport(reading, price)).rejects.toMatchObject(refused);
  });
});

describe.each(engines)("series of a price on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await commitOffices(test.store);
    await commitRows(test.store, "price_policies", [generalPolicy]);
    await commitRows(test.store, "price_observations", [
      seen("A1", "2025-12-30", 10_000),
      seen("A1", "2026-09-07", 9_600),
      seen("A2", "2026-09-13", 9_000),
      seen("B1", "2026-09-13", 10_000, { sku: "K2" }),
      seen("A1", "2026-09-14", 10_500),
      seen("A1", "2026-09-17", 1),
    ]);
  });
  afterAll(() => test.close());
  const series = async (given: Partial<SeriesQuery>) =>
    (
      await seriesReport(
        await readStore(test.store),
        query({ measure: "price", sku: "K1", level: "dealer", ...given }),
      )
    ).series;

  it("has a point for each ISO week with observations of that sku, up to `on`", async () => {
    const none = { mean: null, lower: null, upper: null, signal: null };
    expect(await series({ by: "company", from: "2025-12" })).toEqual([
      {
        code: "company",
        name: "company",
        points: [
          // No policy before 2026: counted, never judged.
          {
            week: "2026-W01",
            start: "2025-12-29",
            index: null,
            compliance: null,
            observations: 1,
            ...none,
          },
          // (0.96 + 0.90) / 2 × 100
          {
            week: "2026-W37",
            start: "2026-09-07",
            index: 93,
            compliance: 0.5,
            observations: 2,
            ...none,
          },
          {
            week: "2026-W38",
            start: "2026-09-14",
            index: 105,
            compliance: 1,
            observations: 1,
            ...none,
          },
        ],
      },
    ]);
  });

  it("has a line for each office, also one without observations", async () => {
    const lines = await series({ by: "office" });
    expect(lines.map(({ code, points }) => [code, points.length])).toEqual([
      ["A1", 2],
      ["A2", 1],
      ["B1", 0],
    ]);
  });

  it("sets limits from 12 weeks with an index on", async () => {
    const weekly = Array.from({ length: 12 }, (_, i) =>
      seen(
        "B1",
        `2026-${i < 4 ? "05" : i < 8 ? "06" : "07"}-${["01", "08", "15", "22"][i % 4]}`,
        i % 2 ? 10_100 : 9_900,
      ),
    );
    await commitRows(test.store, "price_observations", weekly);
    const points = (await series({ by: "office" }))[2]?.points as PricePoint[];
    expect(points).toHaveLength(12);
    // Ranges of 2 points of the index: 100 ± 2.66 × 2.
    expect(points[0]?.mean).toBeCloseTo(100, 9);
    expect(points[11]?.upper).toBeCloseTo(105.32, 9);
    expect(points.every((point) => point.signal === null)).toBe(true);
  });
});

describe("isoWeek", () => {
  it.each([
    ["2024-12-30", "2025-W01", "a Monday in December can open the next year"],
    ["2026-12-28", "2026-W53", "a year that begins on a Thursday has 53 weeks"],
    ["2027-01-04", "2027-W01", "the week after it"],
    ["2026-09-14", "2026-W38", "an ordinary week"],
  ])("of %s is %s: %s", (monday, week) => {
    expect(isoWeek(monday)).toBe(week);
  });
});
