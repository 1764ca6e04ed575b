import { describe, expect, it } from "vitest";
import type { XmrPoint } from "../../../web/charts/xmr-chart-spec.ts";
import { signalKey, xmrVerdict, type XmrSignal } from "../../../web/charts/xmr-words.ts";
import { words } from "./words.ts";

function points(count: number, signals: Readonly<Record<number, XmrSignal>> = {}): XmrPoint[] {
  return Array.from({ length: count }, (_, at) => ({
    key: String(at),
    label: String(at),
    index: 98,
    observations: 5,
    mean: 98,
    lower: 95,
    upper: 101,
    signal: signals[at] ?? null,
    floor: null,
    ceiling: null,
  }));
}

const verdict = (list: XmrPoint[]) => xmrVerdict({ points: list }, words);

describe("what the newest prices say", () => {
  it("is routine variation, which needs no explanation, where no rule fires", () => {
    expect(verdict(points(20))).toBe("正常波動，不需解釋");
  });

  it.each([
    ["outside", "超出控制限"],
    ["run7", "連續 7 點在均值同一側"],
    ["trend7", "連續 7 點同一方向"],
    ["two_of_three", "3 點中有 2 點接近控制限"],
  ] as const)("names the rule %s", (signal, text) => {
    expect(verdict(points(20, { 19: signal }))).toBe(text);
  });

  it("is the newest rule, and one of the last three points only: old news is routine again", () => {
    expect(verdict(points(20, { 17: "outside", 19: "run7" }))).toBe("連續 7 點在均值同一側");
    expect(verdict(points(20, { 17: "outside" }))).toBe("超出控制限");
    expect(verdict(points(20, { 16: "outside" }))).toBe("正常波動，不需解釋");
  });

  it("says how many points are missing before there are limits: 7 of 12", () => {
    expect(verdict(points(7))).toBe("再 5 期可算界限");
    expect(verdict(points(12))).toBe("正常波動，不需解釋");
  });

  it("does not count weeks that could not be judged", () => {
    const list = points(12).map((point, at) => (at < 2 ? { ...point, index: null } : point));
    expect(verdict(list)).toBe("再 2 期可算界限");
  });
});

describe("the key over a price series", () => {
  const key = (signals: Readonly<Record<number, XmrSignal>>) =>
    signalKey(points(20, signals), words);

  it("names each mark that is in the picture, old ones too, and nothing that is not", () => {
    expect(key({})).toEqual([]);
    expect(key({ 3: "outside" })).toEqual([{ sign: "◆", text: "超出控制限" }]);
    expect(key({ 3: "run7", 4: "run7", 19: "outside" })).toEqual([
      { sign: "◆", text: "超出控制限" },
      { sign: "●", text: "連續 7 點在均值同一側" },
    ]);
  });

  it("says all the rules that share a mark", () => {
    expect(key({ 3: "two_of_three", 4: "trend7" })).toEqual([
      { sign: "●", text: "連續 7 點同一方向、3 點中有 2 點接近控制限" },
    ]);
  });
});
