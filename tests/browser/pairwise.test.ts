import { describe, expect, it } from "vitest";
import { pairwise } from "./pairwise.ts";

describe("pairwise", () => {
  it("lets every two values meet, in far fewer combinations than there are", () => {
    const factors = [Array.from({ length: 10 }), [1, 2, 3], ["light", "dark"], [390, 1440, 1920]];
    const rows = pairwise(factors);
    const met = new Set(
      rows.flatMap((row) => row.flatMap((a, i) => row.map((b, j) => `${i}:${a} ${j}:${b}`))),
    );
    factors.forEach((left, i) =>
      factors.forEach((right, j) => {
        if (i === j) return;
        left.forEach((_, a) =>
          right.forEach((__, b) => expect(met.has(`${i}:${a} ${j}:${b}`)).toBe(true)),
        );
      }),
    );
    // Thirty is the least: ten screens times three sizes.
    expect(rows.length).toBeLessThanOrEqual(34);
  });

  it("is the same in every run", () => {
    expect(
      pairwise([
        [1, 2],
        ["a", "b"],
      ]),
    ).toEqual(
      pairwise([
        [1, 2],
        ["a", "b"],
      ]),
    );
  });
});
