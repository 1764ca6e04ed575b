import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentagePoints, quotient } from "../../shared/ratio.ts";

describe("ratio", () => {
  it("is the nearest double, also of numbers no double holds", () => {
    expect(quotient(1n, 3n)).toBe(1 / 3);
    expect(quotient(2n ** 70n, 2n ** 69n)).toBe(2);
    expect(quotient(10n ** 40n, 3n * 10n ** 40n)).toBe(1 / 3);
    expect(quotient(-(10n ** 30n), 4n * 10n ** 30n)).toBe(-0.25);
    expect(quotient(10n ** 30n, 1n)).toBe(1e30);
    expect(quotient(1n, 10n ** 30n)).toBe(1e-30);
  });

  it("gives a plain 0, not −0, which would be printed with a sign", () => {
    expect(Object.is(quotient(0n, -5n), 0)).toBe(true);
  });

  it("does not change when both sides grow by the same factor", () => {
    const side = fc.bigInt({ min: 1n, max: 9_000_000_000_000_000n });
    const factor = fc.bigInt({ min: 1n, max: 10n ** 30n });
    fc.assert(
      fc.property(side, side, factor, fc.boolean(), (n, d, k, negative) => {
        const sign = negative ? -1n : 1n;
        expect(quotient(sign * n * k, d * k)).toBe(Number(sign * n) / Number(d));
      }),
    );
  });

  it("refuses a whole of 0: that case is null, decided before", () => {
    expect(() => quotient(1n, 0n)).toThrow(RangeError);
  });

  it("states a change of ratios in percentage points", () => {
    expect(percentagePoints(0.5, 0.25)).toBe(25);
    expect(percentagePoints(0.25, 0.5)).toBe(-25);
  });
});
