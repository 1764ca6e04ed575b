import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriesReport } from "../../../server/reports/series.ts";
import type { SeriesQuery } from "../../../server/reports/series.ts";
import { settleMonths } from "../../../server/reports/series-question.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { commitRows, readStore } from "./commit-rows.ts";

describe.each(engines)("seriesReport on %s", (engine) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(engine);
    const { store } = test;
    await commitRows(
      store,
      "offices",
      ["A1", "A2", "B1"].map((code) => ({
        office_code: code,
        office_name: code,
        province_code: code.slice(0, 1),
        province_name: `Province ${code.slice(0, 1)}`,
        city: code,
        ...(code === "A2" ? { opened_on: "2026-09-01" } : {}),
      })),
    );
    const months = ["2025-08", "2025-09", "2026-08", "2026-09"];
    await commitRows(
      store,
      "market_sizes",
      months.map((month) => ({ month, office_code: "A1", amount: 1000 })),
    );
    await commitRows(store, "sales_plans", [{ period: "2026-09", office_code: "A1", amount: 400 }]);
    await commitRows(
      store,
      "sales_actuals",
      [
        ["2025-08-05", 80],
        ["2025-09-16", 90],
        ["2025-09-17", 900],
        ["2026-08-05", 100],
        ["2026-09-16", 99],
      ].map(([date, amount], i) => ({
        date: date as string,
        office_code: "A1",
        doc_no: `D${i}`,
        amount: amount as number,
      })),
    );
  });
  afterAll(() => test.close());

  const ask = async (query: Partial<SeriesQuery>, scope = "company") =>
    seriesReport(await readStore(test.store, scope), {
      measure: "sales",
      by: "office",
      from: null,
      to: null,
      on: null,
      category: null,
      sku: null,
      level: null,
      ...query,
    });

  it("covers the 24 months to the newest sales by default, one line an office", async () => {
    const { from, to, on, series } = await ask({});
    expect({ from, to, on }).toEqual({ from: "2024-10", to: "2026-09", on: "2026-09-16" });
    expect(series.map((line) => [line.code, line.points.length])).toEqual([
      ["A1", 24],
      ["A2", 24],
      ["B1", 24],
    ]);
  });

  it("compares the month that is not over with the same days a year before", async () => {
    const { series } = await ask({ from: "2026-08" });
    expect(series[0]?.points).toEqual([
      { month: "2026-08", plan: null, actual: 100, prior: 80, completion: null, growth: 0.25 },
      { month: "2026-09", plan: 400, actual: 99, prior: 90, completion: 99 / 400, growth: 0.1 },
    ]);
  });

  it("says nothing of a month's share before the month is over", async () => {
    const { series } = await ask({ measure: "share", from: "2026-08" });
    expect(series[0]?.points).toEqual([
      { month: "2026-08", value: 0.1, provinceValue: 0.1 },
      { month: "2026-09", value: null, provinceValue: null },
    ]);
    const over = await ask({ measure: "share", from: "2026-09", on: "2026-09-30" });
    expect(over.series[0]?.points).toEqual([
      { month: "2026-09", value: 0.099, provinceValue: 0.099 },
    ]);
  });

  it("has no province beside a line over several", async () => {
    const asked = { measure: "share", from: "2026-08", to: "2026-08" } as const;
    const company = await ask({ ...asked, by: "company" });
    expect(company.series).toEqual([
      {
        code: "company",
        name: "company",
        points: [{ month: "2026-08", value: 0.1, provinceValue: null }],
      },
    ]);
    const own = await ask({ ...asked, by: "company" }, "province:A");
    expect(own.series[0]?.points).toEqual([{ month: "2026-08", value: 0.1, provinceValue: 0.1 }]);
    const provinces = await ask({ ...asked, by: "province" });
    expect(provinces.series.map((line) => [line.code, line.name])).toEqual([
      ["A", "Province A"],
      ["B", "Province B"],
    ]);
  });
});

describe("settleMonths", () => {
  const none = { from: null, to: null, on: null };

  it("ends where the data end, and begins 23 months earlier", () => {
    expect(settleMonths(none, "2026-09-16")).toEqual({
      from: "2024-10",
      to: "2026-09",
      on: "2026-09-16",
    });
    expect(settleMonths({ ...none, to: "2026-03" }, "2026-09-16")).toMatchObject({
      from: "2024-04",
      to: "2026-03",
    });
    expect(settleMonths({ ...none, from: "2026-11" }, "2026-09-16")).toMatchObject({
      from: "2026-11",
      to: "2026-11",
    });
    expect(settleMonths({ ...none, to: "2026-02" }, null).on).toBe("2026-02-28");
  });

  it("refuses what it cannot place, and more months than anybody reads", () => {
    expect(() => settleMonths(none, null)).toThrow("performance.no_period");
    expect(() => settleMonths({ ...none, from: "2026-02", to: "2026-01" }, null)).toThrow(
      "request.bad_parameter",
    );
    expect(() => settleMonths({ ...none, from: "0001-01", to: "2026-01" }, null)).toThrow(
      "request.bad_parameter",
    );
  });
});
