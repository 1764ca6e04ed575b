import { describe, expect, it } from "vitest";
import { placeBeside } from "../../../../web/features/chart-frame/readout-tip.tsx";
import { nextPoint } from "../../../../web/features/chart-frame/use-points.ts";

describe("the arrow keys", () => {
  const line = { count: 12, across: 1 };
  it("step from point to point and stop at the ends", () => {
    expect(nextPoint("ArrowRight", 3, line)).toBe(4);
    expect(nextPoint("ArrowLeft", 3, line)).toBe(2);
    expect(nextPoint("ArrowRight", 11, line)).toBe(11);
    expect(nextPoint("ArrowLeft", 0, line)).toBe(0);
    expect(nextPoint("Home", 5, line)).toBe(0);
    expect(nextPoint("End", 5, line)).toBe(11);
  });

  it("begin at the near end: left of nothing is the newest month", () => {
    expect(nextPoint("ArrowRight", null, line)).toBe(0);
    expect(nextPoint("ArrowLeft", null, line)).toBe(11);
  });

  it("go up and down a matrix by its columns", () => {
    const matrix = { count: 30, across: 5 };
    expect(nextPoint("ArrowDown", 7, matrix)).toBe(12);
    expect(nextPoint("ArrowUp", 7, matrix)).toBe(2);
    expect(nextPoint("ArrowUp", 2, matrix)).toBe(2);
    expect(nextPoint("ArrowDown", 27, matrix)).toBe(27);
  });

  it("leave other keys and empty charts alone", () => {
    expect(nextPoint("Enter", 3, line)).toBeNull();
    expect(nextPoint("ArrowRight", null, { count: 0, across: 1 })).toBeNull();
  });
});

describe("a tip", () => {
  const box = (left: number, right: number, top = 0, bottom = 300) => ({
    left,
    right,
    top,
    bottom,
    width: right - left,
  });
  const chart = box(100, 1100);

  it("stands right of a point on the left and left of a point on the right", () => {
    expect(placeBeside(chart, box(200, 280), 150)).toEqual({ left: 188, top: 0 });
    expect(placeBeside(chart, box(900, 980), 150)).toEqual({ left: 642, top: 0 });
  });

  it("stands under a row, so that it does not cover the row it speaks of", () => {
    expect(placeBeside(chart, box(100, 1100, 40, 70), 150)).toEqual({ left: 600, top: 70 });
  });

  it("stays inside a narrow card", () => {
    expect(placeBeside(box(0, 300), box(120, 145), 200).left).toBe(100);
    expect(placeBeside(box(0, 300), box(160, 185), 290).left).toBe(0);
  });
});
