import { describe, expect, it } from "vitest";
import { namedMarks } from "../../../../web/charts/parts/time-axis.tsx";

const months = (count: number) => Array.from({ length: count }, () => "Aug 2026");

describe("the names on a line of time", () => {
  it("are all where they fit", () => {
    expect([...namedMarks(months(3), 80)]).toEqual([0, 1, 2]);
  });

  it("say where it begins and where it ends: one that would touch the first makes room for it", () => {
    const named = [...namedMarks(months(23), 11)];
    expect(named[0]).toBe(0);
    expect(named.at(-1)).toBe(22);
    // Every sixth from the end would be 4, which touches the first.
    expect(named).toEqual([0, 10, 16, 22]);
  });

  it("are the last alone where two do not fit", () => {
    expect([...namedMarks(months(2), 20)]).toEqual([1]);
    expect([...namedMarks(months(1), 20)]).toEqual([0]);
  });
});
