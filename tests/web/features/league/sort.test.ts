import { describe, expect, it } from "vitest";
import { leagueRows } from "../../../../web/features/league/league-row.ts";
import {
  defaultSort,
  nextSort,
  readSort,
  sortRows,
  writeSort,
} from "../../../../web/features/league/sort.ts";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";

const actual = (code: string, amount: number, lagging = false) =>
  officeRow({ code, sales: { actual: amount, lagging, growth: amount / 40_000 - 1 } });
const noPlan = officeRow({
  code: "noplan",
  sales: { plan: null, planToDate: null, completion: null },
  reasons: { "sales.plan": "no_plan" },
});
const rows = leagueRows(
  answerOf([
    missingOffice("missing"),
    actual("late", 1_000, true),
    noPlan,
    actual("ahead", 60_000),
    actual("behind", 30_000),
    actual("even", 50_000),
  ]),
  new Map(),
  null,
);
const order = (text: string) =>
  sortRows(rows, readSort(text), "zh-Hant").map((office) => office.row.code);

describe("the order of the league", () => {
  it("shows the largest gap first; lagging, planless and missing offices follow, none is dropped", () => {
    expect(order("")).toEqual(["behind", "even", "ahead", "late", "noplan", "missing"]);
  });

  it("keeps them at the bottom in the other direction: a missing office is never the best", () => {
    expect(order("delta.desc")).toEqual(["ahead", "even", "behind", "late", "noplan", "missing"]);
  });

  it("does not hold lateness of sales against a number that is not made of sales", () => {
    expect(order("visits.asc").slice(0, 2)).toEqual(["ahead", "behind"]);
    expect(order("visits.asc")).toHaveLength(6);
  });

  it("puts one critical incident above any number of warnings", () => {
    const many = officeRow({ code: "many", incidents: { critical: 0, warning: 99 } });
    const one = officeRow({ code: "one", incidents: { critical: 1, warning: 0 } });
    const sorted = sortRows(
      leagueRows(answerOf([many, one]), new Map(), null),
      { column: "price", direction: "desc" },
      "en",
    );
    expect(sorted.map((office) => office.row.code)).toEqual(["one", "many"]);
  });

  it("does not depend on the order of the rows", () => {
    const forward = sortRows(rows, defaultSort, "en");
    const backward = sortRows([...rows].reverse(), defaultSort, "en");
    expect(backward.map((o) => o.row.code)).toEqual(forward.map((o) => o.row.code));
  });
});

describe("the sort in the address", () => {
  it("is left out when it is the default, and read back when it is not", () => {
    expect(writeSort(defaultSort)).toBeUndefined();
    expect(writeSort(readSort("growth.desc"))).toBe("growth.desc");
  });

  it("falls back to the default for what is no column", () => {
    expect(readSort("spark.asc")).toEqual(defaultSort);
    expect(readSort("nonsense")).toEqual(defaultSort);
    expect(readSort("growth.up")).toEqual(defaultSort);
  });

  it("turns round at the second click and starts with what needs attention", () => {
    const first = nextSort(defaultSort, "growth");
    expect(first).toEqual({ column: "growth", direction: "asc" });
    expect(nextSort(first, "growth").direction).toBe("desc");
    expect(nextSort(first, "price").direction).toBe("desc");
  });
});
