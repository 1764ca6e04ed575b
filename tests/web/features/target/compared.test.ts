import { describe, expect, it } from "vitest";
import type { TierMonth } from "../../../../web/charts/three-tier-spec.ts";
import { comparedOffices, monthsApart } from "../../../../web/features/target/compared.ts";
import { subjectOf } from "../../../../web/features/target/subject.ts";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";

const total = (sales: object) => ({ code: "company", sales });

describe("how many offices are in a total's completion", () => {
  // 1,000 + 1,000 yuan of plan, 500 of sales: 50 % of the one office that reported, 25 % of both plans.
  const one = [officeRow({ code: "GZ01" }), missingOffice("JA01")];

  it("is said where an office has a plan and no sales: 500 of 2,000 is not the 50 % beside them", () => {
    const answer = answerOf(one, total({ plan: 200_000, actual: 50_000, completion: 0.5 }));
    expect(comparedOffices(subjectOf(answer))).toBe("1/2");
  });

  it("is not said where completion is actual by plan, to the last digit a double holds", () => {
    const plan = 899_999_999_999_999;
    const actual = 299_999_999_999_998;
    const answer = answerOf(one, total({ plan, actual, completion: actual / plan }));
    expect(comparedOffices(subjectOf(answer))).toBeNull();
  });

  it("is not said of an office without plan and without sales: the amounts leave it out too", () => {
    const answer = answerOf(one, total({ plan: 100_000, actual: 50_000, completion: 0.5 }));
    expect(comparedOffices(subjectOf(answer))).toBeNull();
  });

  it("is not said where there is no completion at all", () => {
    const answer = answerOf(one, total({ plan: 100_000, actual: 50_000, completion: null }));
    expect(comparedOffices(subjectOf(answer))).toBeNull();
  });
});

describe("the months whose two differences come from different offices", () => {
  const month = (key: string, deltaRatio: number | null): TierMonth => ({
    key,
    label: key,
    plan: 200_000,
    actual: 190_000,
    prior: null,
    due: null,
    delta: -10_000,
    deltaRatio,
    reason: null,
    note: null,
    current: false,
    lagging: false,
  });

  it("are those where ΔPL is not ΔPL% of the plan", () => {
    const months = [month("2026-01", -0.05), month("2026-02", 0.1), month("2026-03", null)];
    expect(monthsApart(months).map(({ key }) => key)).toEqual(["2026-02"]);
  });
});
