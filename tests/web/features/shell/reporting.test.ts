import { describe, expect, it } from "vitest";
import { reportingOf } from "../../../../web/features/shell/reporting.ts";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";

describe("who has not reported", () => {
  it("tells missing from lagging: a missing office is not counted twice", () => {
    const lagging = officeRow({ code: "B", sales: { lagging: true, through: "2026-09-10" } });
    const answer = answerOf([missingOffice("A"), lagging, officeRow({ code: "C" })]);
    const { missing, lagging: late } = reportingOf(answer);
    expect(missing.map((office) => office.code)).toEqual(["A"]);
    expect(late.map((office) => office.code)).toEqual(["B"]);
  });

  it("puts the longest silent first, who never reported before all", () => {
    const never = { ...missingOffice("N"), sales: { ...missingOffice("N").sales, through: null } };
    const { missing } = reportingOf(answerOf([missingOffice("A"), never]));
    expect(missing.map((office) => office.code)).toEqual(["N", "A"]);
  });
});
