import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/calendar/day.ts";
import { monthEnd } from "../../../shared/calendar/month.ts";
import { workCalendar, workingDays } from "../../../shared/calendar/workday.ts";
import { demoOptions, demoStories } from "../../../server/demo/demo-company.ts";
import { cell, minor, readCompany, sumOf, type Row } from "./read-company.ts";

const company = readCompany(demoOptions, demoStories);
const sales = company.of("sales_actuals");
const offices = company.of("offices");
const on = demoOptions.endsOn;
const calendar = workCalendar(
  company.of("workdays").map((row) => ({ date: cell(row, "date"), working: cell(row, "working") })),
);

const within = (office: string, from: string, to: string) => (row: Row) =>
  row["office_code"] === office && cell(row, "date") >= from && cell(row, "date") <= to;
const growthOf = (office: string, from: string, to: string): number => {
  const back = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return (
    sumOf(sales, within(office, from, to)) / sumOf(sales, within(office, back(from), back(to))) - 1
  );
};
const lastSale = (office: string): string =>
  sales
    .filter((row) => row["office_code"] === office)
    .map((row) => cell(row, "date"))
    .sort()
    .at(-1) ?? "";

describe("the demo company", () => {
  it("has the size its screens were designed for", () => {
    expect(new Set(offices.map((row) => row["province_code"])).size).toBe(3);
    expect(offices).toHaveLength(24);
    expect(company.of("products")).toHaveLength(40);
    expect(sales).toHaveLength(75_000);
    expect(company.of("staff").filter((row) => row["to_date"] === "").length).toBeGreaterThan(180);
    expect(company.of("staff").filter((row) => row["to_date"] === "").length).toBeLessThan(220);
    expect(company.of("dealers").length).toBeGreaterThan(1400);
    expect(company.of("dealers").length).toBeLessThan(1600);
    expect(sales[0]?.["date"]).toBe("2023-10-02");
    expect(sales.at(-1)?.["date"]).toBe(on);
  });

  it("names every story's office, or the story would be planted nowhere", () => {
    const codes = new Set(offices.map((row) => row["office_code"]));
    expect(Object.keys(demoStories).filter((code) => !codes.has(code))).toEqual([]);
  });

  it("lets 東莞 land late: more than half of each month in its last five working days", () => {
    const shareAtEnd = (office: string, month: string): number => {
      const last = monthEnd(month);
      let from = last;
      while (workingDays(calendar, from, last) < 5) from = addDays(from, -1);
      return (
        sumOf(sales, within(office, from, last)) / sumOf(sales, within(office, `${month}-01`, last))
      );
    };
    for (const month of ["2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08"]) {
      expect(shareAtEnd("DG01", month)).toBeGreaterThan(0.5);
      expect(shareAtEnd("HZ01", month)).toBeLessThan(0.45);
    }
  });

  it("lets 漳州 grow more than its province pooled but less than the mean of its offices", () => {
    const province = offices
      .filter((row) => row["province_code"] === "FJ")
      .map((row) => cell(row, "office_code"));
    for (const from of ["2026-09-01", "2026-07-01", "2026-01-01"]) {
      const growths = province.map((office) => growthOf(office, from, on));
      const actual = province.reduce(
        (sum, office) => sum + sumOf(sales, within(office, from, on)),
        0,
      );
      const prior = province.reduce(
        (sum, office) => sum + sumOf(sales, within(office, `2025${from.slice(4)}`, "2025-09-16")),
        0,
      );
      const pooled = actual / prior - 1;
      const mean = growths.reduce((sum, growth) => sum + growth, 0) / growths.length;
      const own = growthOf("ZZ01", from, on);
      // A hundredth of room on both sides: the flag must not hang on a rounding.
      expect(own).toBeGreaterThan(pooled + 0.01);
      expect(own).toBeLessThan(mean - 0.01);
    }
  });

  it("leaves 吉安 unreported in September and 汕頭 lagging, and nobody else", () => {
    const behind = offices
      .map((row) => cell(row, "office_code"))
      .filter((office) => workingDays(calendar, addDays(lastSale(office), 1), on) > 2);
    expect(behind).toEqual(["ST01", "JA01"]);
    expect(lastSale("JA01")).toBe("2026-08-31");
    expect(lastSale("ST01")).toBe("2026-09-09");
  });

  it("spreads a price war over three offices in order, deep enough to be critical", () => {
    const floor = company
      .of("price_policies")
      .find((row) => row["sku"] === "PJ001" && row["level"] === "dealer" && row["valid_to"] === "");
    const breaches = company
      .of("price_observations")
      .filter(
        (row) =>
          row["sku"] === "PJ001" && row["level"] === "dealer" && cell(row, "date") >= "2026-07-20",
      )
      .filter((row) => minor(row["price"]) < minor(floor?.["floor_price"]));
    const of = (office: string) => breaches.filter((row) => row["office_code"] === office);
    expect(of("QZ01")[0]?.["date"]).toBe("2026-08-10");
    expect(of("PT01")[0]?.["date"]).toBe("2026-08-19");
    expect(of("FZ01")[0]?.["date"]).toBe("2026-08-31");
    for (const office of ["QZ01", "PT01", "FZ01"]) {
      const deepest = Math.min(...of(office).map((row) => minor(row["price"])));
      expect(deepest).toBeLessThan(0.9 * minor(floor?.["floor_price"]));
      const recent = of(office).filter((row) => cell(row, "date") >= addDays(on, -14));
      expect(new Set(recent.map((row) => row["dealer_code"])).size).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(breaches.map((row) => row["office_code"])).size).toBe(3);
  });

  it("has one shop in 中山 below the retail floor twice within two weeks, by less than a tenth", () => {
    const floor = minor(
      company
        .of("price_policies")
        .find(
          (row) => row["sku"] === "YL001" && row["level"] === "retail" && row["valid_to"] === "",
        )?.["floor_price"],
    );
    const low = company
      .of("price_observations")
      .filter(
        (row) =>
          row["office_code"] === "ZS01" && row["sku"] === "YL001" && row["level"] === "retail",
      )
      .filter((row) => cell(row, "date") >= addDays(on, -14) && minor(row["price"]) < floor);
    expect(low).toHaveLength(2);
    expect(new Set(low.map((row) => row["dealer_code"])).size).toBe(1);
    for (const row of low) expect(minor(row["price"])).toBeGreaterThan(0.9 * floor);
  });

  it("spends money outside its purpose and its days in 惠州, and only there", () => {
    const programmes = new Map(company.of("promotions").map((row) => [row["promo_code"], row]));
    const strays = company.of("promo_spend").flatMap((row) => {
      const programme = programmes.get(row["promo_code"]) as Row;
      const reasons: string[] = [];
      if (row["purpose"] !== programme["purpose"]) reasons.push("purpose");
      if (cell(row, "date") < cell(programme, "start_on")) reasons.push("early");
      if (cell(row, "date") > addDays(cell(programme, "end_on"), 60)) reasons.push("late");
      return reasons.map((reason) => `${programme["office_code"]} ${reason}`);
    });
    expect([...new Set(strays)].sort()).toEqual(["HZ01 early", "HZ01 late", "HZ01 purpose"]);
    const september = company.of("promo_spend").filter((row) => row["promo_code"] === "PHZ01-2609");
    expect(september.some((row) => row["note"] === "改作他用")).toBe(true);
  });

  it("overspends a programme's budget in 惠州 and nowhere else", () => {
    const spent = new Map<string, number>();
    for (const row of company.of("promo_spend")) {
      const code = cell(row, "promo_code");
      spent.set(code, (spent.get(code) ?? 0) + minor(row["amount"]));
    }
    const over = company
      .of("promotions")
      .filter((row) => (spent.get(cell(row, "promo_code")) ?? 0) > minor(row["budget"]))
      .map((row) => row["office_code"]);
    expect(over.length).toBeGreaterThan(0);
    expect(new Set(over)).toEqual(new Set(["HZ01"]));
  });

  it("leaves key accounts of 上饒 unvisited while others are mostly on their cycle", () => {
    const last = new Map<string, string>();
    for (const row of company.of("visits")) {
      const dealer = cell(row, "dealer_code");
      if (cell(row, "date") > (last.get(dealer) ?? "")) last.set(dealer, cell(row, "date"));
    }
    const rate = (office: string): { rate: number; never: number } => {
      const keys = company
        .of("dealers")
        .filter(
          (row) =>
            row["office_code"] === office && row["key_account"] === "Y" && row["closed_on"] === "",
        );
      const onCycle = keys.filter(
        (row) =>
          (last.get(cell(row, "dealer_code")) ?? "") >=
          addDays(on, -Number(row["visit_cycle_days"])),
      );
      const never = keys.filter((row) => !last.has(cell(row, "dealer_code"))).length;
      return { rate: onCycle.length / keys.length, never };
    };
    expect(rate("SR01").rate).toBe(0);
    expect(rate("SR01").never).toBeGreaterThanOrEqual(2);
    for (const row of offices) {
      if (row["office_code"] === "SR01") continue;
      expect(rate(cell(row, "office_code")).rate).toBeGreaterThan(0.6);
    }
  });

  it("leaves the third quarter of 宜春 without months and this year's plan without people", () => {
    const plans = company.of("sales_plans").filter((row) => row["office_code"] === "YC01");
    const periods = plans.map((row) => row["period"]);
    expect(periods).toContain("2026Q3");
    expect(periods).toContain("2026-06");
    expect(
      periods.filter((period) => ["2026-07", "2026-08", "2026-09"].includes(period ?? "")),
    ).toEqual([]);
    expect(
      plans.filter((row) => row["period"]?.startsWith("2026") && row["staff_code"] !== ""),
    ).toEqual([]);
  });

  it("plans 600,000 yuan more for 九江's year than for its quarters", () => {
    const of = (period: string) =>
      sumOf(
        company.of("sales_plans"),
        (row) => row["office_code"] === "JJ01" && row["period"] === period,
      );
    expect(of("2026") - of("2026Q1") - of("2026Q2") - of("2026Q3") - of("2026Q4")).toBe(60_000_000);
  });

  it("opens 景德鎮 in March, with nothing to compare it with", () => {
    const opened = sales.filter((row) => row["office_code"] === "JD01");
    expect(opened[0]?.["date"]).toBe("2026-03-02");
  });

  it("loads before Spring Festival and rests after it", () => {
    const workday = (from: string, to: string) =>
      sumOf(sales, (row) => cell(row, "date") >= from && cell(row, "date") <= to) /
      workingDays(calendar, from, to);
    // Spring Festival is 17 February 2026 and 29 January 2025.
    expect(workday("2026-01-26", "2026-02-12")).toBeGreaterThan(
      2 * workday("2026-02-24", "2026-03-08"),
    );
    expect(workday("2025-01-06", "2025-01-24")).toBeGreaterThan(
      2 * workday("2025-02-05", "2025-02-18"),
    );
  });

  it("loads at the month's end, on average over all offices", () => {
    const workday = (from: string, to: string) =>
      sumOf(sales, (row) => cell(row, "date") >= from && cell(row, "date") <= to) /
      workingDays(calendar, from, to);
    // The last three working days of April, June and July 2026 against the weeks before them.
    expect(workday("2026-04-28", "2026-04-30")).toBeGreaterThan(
      1.3 * workday("2026-04-07", "2026-04-24"),
    );
    expect(workday("2026-06-26", "2026-06-30")).toBeGreaterThan(
      1.3 * workday("2026-06-01", "2026-06-18"),
    );
    expect(workday("2026-07-29", "2026-07-31")).toBeGreaterThan(
      1.3 * workday("2026-07-06", "2026-07-24"),
    );
  });
});
