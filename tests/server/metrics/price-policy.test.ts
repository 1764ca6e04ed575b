import { describe, expect, it } from "vitest";
import { policiesInOrder, policyOn } from "../../../server/metrics/price-policy.ts";

const policy = (province_code: string | null, valid_from: string, valid_to: string | null) => ({
  province_code,
  valid_from,
  valid_to,
  guide_price: 100,
  floor_price: 90,
  ceiling_price: 110,
});

describe("policyOn", () => {
  const general = policy(null, "2026-01-01", null);
  const summer = policy(null, "2026-06-01", "2026-08-31");
  const own = policy("P1", "2026-03-01", "2026-06-30");
  const other = policy("P2", "2026-01-01", null);
  const ordered = policiesInOrder([general, other, summer, own], "P1");

  it.each([
    ["2025-12-31", null, "nothing is valid yet"],
    ["2026-01-01", general, "the first day counts"],
    ["2026-06-15", own, "the own province comes before a later general policy"],
    ["2026-06-30", own, "valid_to is inclusive"],
    ["2026-07-01", summer, "the latest valid_from of those that are valid"],
    ["2026-09-01", general, "an older policy stands again when a newer one has run out"],
  ])("on %s: %#", (date, expected, _why) => {
    expect(policyOn(ordered, date)).toBe(expected);
  });

  it("does not depend on the order of the rows, and takes an empty province as general", () => {
    const blank = { ...general, province_code: "" };
    expect(policyOn(policiesInOrder([own, summer, blank], "P9"), "2026-02-01")).toBe(blank);
    expect(policyOn(policiesInOrder([own, summer, general], "P1"), "2026-06-15")).toBe(own);
  });

  it("knows no policy where there is none for the province or everywhere", () => {
    expect(policyOn(policiesInOrder([other], "P1"), "2026-05-01")).toBeNull();
  });
});
