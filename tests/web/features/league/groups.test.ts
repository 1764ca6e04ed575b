import { describe, expect, it } from "vitest";
import { leagueLines } from "../../../../web/features/league/groups.ts";
import { leagueRows } from "../../../../web/features/league/league-row.ts";
import { defaultSort } from "../../../../web/features/league/sort.ts";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";

const province = (code: string, amount: number) =>
  officeRow({ code, provinceCode: code, sales: { actual: amount } });
const office = (code: string, provinceCode: string, amount: number) =>
  officeRow({ code, provinceCode, sales: { actual: amount } });

const answer = answerOf([office("a", "GD", 60_000), office("b", "FJ", 20_000), missingOffice("c")]);
const rows = leagueRows(answer, new Map(), null);
const lines = (grouped: boolean) =>
  leagueLines({
    answer,
    rows,
    provinces: grouped ? answerOf([province("GD", 60_000), province("FJ", 20_000)]) : null,
    shareAnswer: null,
    sort: defaultSort,
    language: "en",
  }).map((line) => line.key);

describe("the lines of the league", () => {
  it("begin with the total", () => {
    expect(lines(false)).toEqual(["total", "office:b", "office:a", "office:c"]);
  });

  it("put the province with the largest gap first, its offices under it, the missing one last", () => {
    expect(lines(true)).toEqual([
      "total",
      "province:FJ",
      "office:b",
      "province:GD",
      "office:a",
      "office:c",
    ]);
  });

  it("have no total over a single office: it would be the same line twice", () => {
    const one = answerOf([office("a", "GD", 1)]);
    const only = leagueLines({
      answer: one,
      rows: leagueRows(one, new Map(), null),
      provinces: null,
      shareAnswer: null,
      sort: defaultSort,
      language: "en",
    });
    expect(only.map((line) => line.key)).toEqual(["office:a"]);
  });

  it("never judge a total as lagging because one of its offices is", () => {
    const late = answerOf([office("a", "GD", 1), office("b", "GD", 2)], {
      code: "company",
      sales: { lagging: true },
    });
    const [total] = leagueLines({
      answer: late,
      rows: leagueRows(late, new Map(), null),
      provinces: null,
      shareAnswer: null,
      sort: defaultSort,
      language: "en",
    });
    expect(total?.office.state).toBe("reported");
  });
});
