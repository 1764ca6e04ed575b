import { describe, expect, it } from "vitest";
import {
  deltaToDate,
  isNewOn,
  lacksShare,
  leagueRows,
  stateOf,
} from "../../../../web/features/league/league-row.ts";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";

describe("Δ 應達", () => {
  it("is actual − plan to date: 480.00 − 500.00 = −20.00", () => {
    const { sales } = officeRow({ code: "A", sales: { actual: 48_000, planToDate: 50_000 } });
    expect(deltaToDate(sales)).toBe(-2_000);
  });

  it("is null where either side is: a missing office is not 500 behind", () => {
    expect(deltaToDate(missingOffice("A").sales)).toBeNull();
    expect(deltaToDate(officeRow({ code: "A", sales: { planToDate: null } }).sales)).toBeNull();
  });
});

describe("the state of an office", () => {
  it("is missing, not lagging, when it has sent nothing", () => {
    expect(stateOf(missingOffice("A"))).toBe("missing");
  });

  it("is lagging while its newest sale is old", () => {
    expect(stateOf(officeRow({ code: "A", sales: { lagging: true } }))).toBe("lagging");
    expect(stateOf(officeRow({ code: "A" }))).toBe("reported");
  });

  it("is not begun before the period, which is nobody's fault", () => {
    const row = officeRow({
      code: "A",
      sales: { actual: null },
      reasons: { "sales.actual": "not_begun" },
    });
    expect(stateOf(row)).toBe("notBegun");
  });
});

describe("newly opened", () => {
  it.each([
    ["2026-03-01", true],
    ["2025-09-17", true],
    ["2025-09-16", false],
    ["2026-09-17", false],
    [null, false],
  ])("opened on %s, seen on 2026-09-16", (openedOn, isNew) => {
    expect(isNewOn(openedOn, "2026-09-16")).toBe(isNew);
  });
});

describe("names and shares", () => {
  it("drops the word every name ends in, but not a name that is only that word", () => {
    const rows = (names: string[]) =>
      leagueRows(
        answerOf(names.map((name, index) => officeRow({ code: String(index), name }))),
        new Map(),
        null,
      ).map((office) => office.shortName);
    expect(rows(["福州辦事處", "泉州辦事處"])).toEqual(["福州", "泉州"]);
    expect(rows(["福州辦事處", "泉州"])).toEqual(["福州辦事處", "泉州"]);
    expect(rows(["福州辦事處", "辦事處"])).toEqual(["福州辦事處", "辦事處"]);
  });

  it("asks for the year's share only when no office can say the month's", () => {
    const young = (code: string) =>
      officeRow({
        code,
        vsProvincePp: null,
        reasons: { "share.vsProvincePp": "no_whole_month" },
      });
    expect(lacksShare(answerOf([young("A"), young("B")]))).toBe(true);
    expect(lacksShare(answerOf([young("A"), officeRow({ code: "B" })]))).toBe(false);
    expect(lacksShare(answerOf([young("A")], { code: "company" }, "2026"))).toBe(false);
    expect(lacksShare(answerOf([missingOffice("A")]))).toBe(false);
  });

  it("takes the share of the year's answer, and nothing else from it", () => {
    const month = answerOf([officeRow({ code: "A", vsProvincePp: null })]);
    const year = answerOf([
      officeRow({ code: "A", vsProvincePp: 1.5, sales: { actual: 999_999 } }),
    ]);
    const [office] = leagueRows(month, new Map(), year);
    expect(office?.shareRow.share?.vsProvincePp).toBe(1.5);
    expect(office?.row.sales.actual).toBe(50_000);
  });
});
