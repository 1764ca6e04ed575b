import { describe, expect, it } from "vitest";
import { bell, between, pick, randomFor, spread } from "../../../server/demo/random.ts";

const draws = (seed: number, label: string) => {
  const random = randomFor(seed, label);
  return Array.from({ length: 5 }, random);
};

describe("randomFor", () => {
  it("repeats for the same seed and label and differs for others, so files do not move together", () => {
    expect(draws(1, "a")).toEqual(draws(1, "a"));
    expect(draws(1, "a")).not.toEqual(draws(2, "a"));
    expect(draws(1, "a")).not.toEqual(draws(1, "b"));
    expect(draws(1, "a")).not.toEqual(draws(1 + 2 ** 32, "a"));
  });

  it("spreads evenly over [0, 1)", () => {
    const random = randomFor(3, "even");
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i += 1) {
      const place = Math.floor(random() * 10);
      tenths[place] = (tenths[place] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

describe("what is drawn from it", () => {
  const random = randomFor(4, "derived");

  it("includes both ends of a range of whole numbers", () => {
    const seen = new Set(Array.from({ length: 500 }, () => between(random, 2, 4)));
    expect([...seen].sort()).toEqual([2, 3, 4]);
  });

  it("picks every member of a list", () => {
    expect(new Set(Array.from({ length: 200 }, () => pick(random, ["a", "b"])))).toEqual(
      new Set(["a", "b"]),
    );
  });

  it("keeps a bell within three and a spread within its share, so no price breaks a band by chance", () => {
    const bells = Array.from({ length: 20_000 }, () => bell(random));
    const square = bells.reduce((sum, value) => sum + value * value, 0) / bells.length;
    expect(Math.max(...bells.map(Math.abs))).toBeLessThanOrEqual(3);
    // Four draws of variance 1/12 each, times 1.5²: 0.75.
    expect(square).toBeCloseTo(0.75, 1);
    const values = Array.from({ length: 1000 }, () => spread(random, 100, 0.05));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(95);
    expect(Math.max(...values)).toBeLessThanOrEqual(105);
  });
});
