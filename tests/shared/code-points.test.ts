import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../../shared/code-points.ts";

describe("compareCodePoints", () => {
  it("puts a character beyond U+FFFF after all others, as both databases do", () => {
    const rare = "𠮷";
    const private_ = "\ue000";
    expect(rare < private_).toBe(true);
    expect(compareCodePoints(rare, private_)).toBeGreaterThan(0);
    expect(compareCodePoints(private_, rare)).toBeLessThan(0);
  });

  it.each([
    ["", "A", -1],
    ["A", "A", 0],
    ["A", "AA", -1],
    ["Z", "a", -1],
    ["甲", "Z", 1],
    ["D10", "D9", -1],
  ])("orders %j and %j by their first difference, the shorter first", (a, b, sign) => {
    expect(Math.sign(compareCodePoints(a, b))).toBe(sign);
    expect(Math.sign(compareCodePoints(b, a))).toBe(0 - sign);
  });
});
