import { describe, expect, it } from "vitest";
import { messageShare } from "../../../../web/charts/notation/message-length.ts";
import {
  fillLines,
  fitText,
  labelStep,
  textWidth,
} from "../../../../web/charts/parts/text-width.ts";
import { fillText } from "../../../../web/charts/parts/words.ts";
import { wrapText } from "../../../../web/charts/parts/wrap-text.ts";

describe("the width of a text", () => {
  it("is an em for a Chinese character and less for a digit", () => {
    expect(textWidth("達標", 10)).toBe(20);
    expect(textWidth("12", 10)).toBeLessThan(textWidth("達標", 10));
    expect(textWidth("", 10)).toBe(0);
  });
});

describe("a text for a room", () => {
  it("stays whole where it fits and ends in … where it does not", () => {
    expect(fitText("佛山", 10, 20)).toBe("佛山");
    expect(fitText("佛山辦事處", 10, 40)).toBe("佛山辦…");
    expect(textWidth(fitText("Zhongshan office", 10, 60), 10)).toBeLessThanOrEqual(60);
  });
});

describe("labels of a time axis", () => {
  it("are every one where they fit and every n-th where they do not", () => {
    expect(labelStep(["1 月", "12 月"], 11, 80)).toBe(1);
    expect(labelStep(["1,831.4"], 11, 24)).toBe(2);
    expect(labelStep([], 11, 24)).toBe(1);
  });
});

describe("texts side by side", () => {
  const lines = (room: number) =>
    fillLines(["超預算 0.0", "預算 177.2"], { size: 10, room, gap: 12 });

  it("share a line while they fit and take the next where they do not: none is left out", () => {
    expect(lines(200)).toEqual([["超預算 0.0", "預算 177.2"]]);
    expect(lines(60)).toEqual([["超預算 0.0"], ["預算 177.2"]]);
    expect(lines(1)).toEqual([["超預算 0.0"], ["預算 177.2"]]);
    expect(fillLines([], { size: 10, room: 60, gap: 12 })).toEqual([]);
  });
});

describe("a wrapped text", () => {
  it("breaks Chinese anywhere but before a closing sign, Latin between words", () => {
    expect(wrapText("缺口在惠州，贛州。", 10, 50)).toEqual(["缺口在惠州，", "贛州。"]);
    expect(wrapText("not counted 2", 10, 70)).toEqual(["not counted", "2"]);
    expect(wrapText("", 10, 50)).toEqual([]);
  });

  it("never breaks at a no-break space, as no page does: a day is one thing", () => {
    expect(wrapText("至 9\u00a0月\u00a016\u00a0日止", 10, 40)).toEqual([
      "至",
      "9\u00a0月\u00a016\u00a0日",
      "止",
    ]);
    expect(wrapText("to 16\u00a0Sep now", 10, 40)).toEqual(["to", "16\u00a0Sep", "now"]);
  });

  it("keeps every character", () => {
    const text = "計入 7 個辦事處 · 未計入 2 個：珠海、肇慶";
    expect(wrapText(text, 11, 90).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });
});

describe("a message", () => {
  it("has room for 44 Chinese characters or 90 Latin ones, or a mixture", () => {
    expect(messageShare("達".repeat(44))).toBeCloseTo(1, 9);
    expect(messageShare("a".repeat(90))).toBeCloseTo(1, 9);
    expect(messageShare(`${"達".repeat(22)}${"1".repeat(46)}`)).toBeGreaterThan(1);
  });
});

describe("a text with slots", () => {
  it("is filled, and shows a slot that nobody filled", () => {
    expect(fillText("計入 {{count}} 個", { count: 7 })).toBe("計入 7 個");
    expect(fillText("{{a}}", {})).toBe("{{a}}");
  });
});
