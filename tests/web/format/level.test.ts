import { describe, expect, it } from "vitest";
import { isRoundedApart, levelPp } from "../../../web/format/level.ts";

describe("a difference that is written as 0.0", () => {
  it("is level: 0.04 points are neither above nor below, 0.05 are", () => {
    expect([0.04, -0.04, 0, -0].map(levelPp)).toEqual([0, 0, 0, 0]);
    expect([0.05, -0.05, 4].map(levelPp)).toEqual([0.05, -0.05, 4]);
  });
});

describe("two changes and what lies between them", () => {
  it("are noted as rounded only where the written numbers do not add up", () => {
    // −0.6 − +0.1 is −0.7, yet −0.61 is written −0.6.
    expect(isRoundedApart(-0.55, 0.06, -0.61)).toBe(true);
    expect(isRoundedApart(-0.6, 0.1, -0.7)).toBe(false);
    expect(isRoundedApart(0.04, 0.44, -0.4)).toBe(false);
  });
});
