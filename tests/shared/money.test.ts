import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum, roundedQuotient, sumKnown, sumMinor } from "../../shared/money.ts";

describe("money", () => {
  it("adds exactly beyond 2^53, where plain addition loses 分", () => {
    const most = 9_000_000_000_000_000;
    expect(exactSum([most, most, 1])).toBe(18_000_000_000_000_001n);
    expect(sumMinor([most, most, 1, -most, -most])).toBe(1);
  });

  it("does not depend on the order of the amounts", () => {
    const amount = fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 });
    fc.assert(
      fc.property(fc.array(amount), (list) => {
        const brute = list.reduce((sum, value) => sum + BigInt(value), 0n);
        expect(exactSum(list)).toBe(brute);
        expect(exactSum([...list].reverse())).toBe(brute);
      }),
    );
  });

  it("is 0 for no amounts but null when none is known", () => {
    expect(sumMinor([])).toBe(0);
    expect(sumKnown([])).toBeNull();
    expect(sumKnown([null, null])).toBeNull();
    expect(sumKnown([null, 0])).toBe(0);
    expect(sumKnown([5, null, -7])).toBe(-2);
  });

  it("rounds half up, toward +∞ also below zero", () => {
    expect(roundedQuotient(5n, 2n)).toBe(3);
    expect(roundedQuotient(-5n, 2n)).toBe(-2);
    expect(roundedQuotient(-7n, 2n)).toBe(-3);
    expect(roundedQuotient(-11n, 4n)).toBe(-3);
    expect(roundedQuotient(1n, 3n)).toBe(0);
    expect(roundedQuotient(0n, 3n)).toBe(0);
    expect(() => roundedQuotient(1n, 0n)).toThrow(RangeError);
  });
});
