import { describe, expect, it } from "vitest";
import { firstReason } from "../../../server/metrics/block.ts";

describe("firstReason", () => {
  it("takes the first of the contract's list, whatever the order given", () => {
    expect(firstReason(["no_prior", "no_plan", "not_reported"])).toBe("no_plan");
    expect(firstReason(["nobody_to_compare", "no_days_left"])).toBe("no_days_left");
  });

  it("refuses to explain a null without a reason", () => {
    expect(() => firstReason([])).toThrow(RangeError);
  });
});
