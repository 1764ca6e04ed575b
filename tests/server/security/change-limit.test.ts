import { describe, expect, it } from "vitest";
import type { AppError } from "../../../server/errors.ts";
import {
  byFile,
  byHand,
  changeLimit,
  type ChangePace,
} from "../../../server/security/change-limit.ts";

function timed(pace: ChangePace = byHand) {
  let now = 0;
  const limit = changeLimit(() => now, pace);
  /** Seconds to wait; 0 = let through. */
  const wait = (who: string): number => {
    try {
      limit(who);
      return 0;
    } catch (error) {
      return Number((error as AppError).details["seconds"]);
    }
  };
  return { wait, pass: (seconds: number) => (now += seconds * 1000) };
}

describe("changeLimit", () => {
  it("lets sixty changes through at once, then one a second", () => {
    const { wait, pass } = timed();
    expect(Array.from({ length: 60 }, () => wait("p"))).toEqual(Array(60).fill(0));
    expect(wait("p")).toBe(1);
    pass(1);
    expect([wait("p"), wait("p")]).toEqual([0, 1]);
  });

  it("lets a script send six hundred files at once, then ten a second", () => {
    const { wait, pass } = timed(byFile);
    expect(Array.from({ length: 600 }, () => wait("p"))).toEqual(Array(600).fill(0));
    expect(wait("p")).toBe(1);
    pass(1);
    expect(Array.from({ length: 11 }, () => wait("p"))).toEqual([...Array(10).fill(0), 1]);
  });

  it("is everybody's own", () => {
    const { wait } = timed();
    for (let i = 0; i < 100; i += 1) wait("p");
    expect(wait("q")).toBe(0);
  });

  it("is whole again after a minute, and no more than that after a day", () => {
    const { wait, pass } = timed();
    for (let i = 0; i < 60; i += 1) wait("p");
    pass(86_400);
    expect(Array.from({ length: 61 }, () => wait("p"))).toEqual([...Array(60).fill(0), 1]);
  });
});
