import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isCutApart, moneyWriter } from "../../../../web/features/wall/money.ts";

describe("the amounts of the wall", () => {
  it("are written in 萬元, or not at all", () => {
    const words = { language: "zh-Hant", unitText: "萬元" } as const;
    expect(moneyWriter(true, words)?.write(1_234_500)).toBe("1.2");
    expect(moneyWriter(true, words)?.write(-137_900_000, true)).toBe("−137.9");
    expect(moneyWriter(true, words)?.say(-137_900_000, true)).toBe("−137.9\u00a0萬元");
    expect(moneyWriter(true, words)?.need(1_599_900)).toBe("1.6\u00a0萬元");
    expect(moneyWriter(false, words)).toBeNull();
  });

  it("are thousands in English, as its sentences count: nobody there counts in 10k", () => {
    const english = moneyWriter(true, { language: "en", unitText: "CNY 10k" });
    expect(english?.write(-137_900_000, true)).toBe("−1,379");
    expect(english?.say(-37_900_000, true)).toBe("CNY\u00a0−379k");
    expect([0, -40, 99_999, 1_234_500, null].map((one) => english?.write(one))).toEqual([
      "0",
      "0",
      "0",
      "12",
      "—",
    ]);
  });

  it("that were cut may not add up, and the wall then says so: 63.0 + 30.5 beside 93.6", () => {
    expect(isCutApart(93_646_322, [63_088_108, 30_558_214])).toBe(true);
    expect(isCutApart(2_870_400, [1_466_400, 1_404_000])).toBe(false);
    expect(isCutApart(-40, [-40, 0])).toBe(false);
  });

  it("are written in one place: no slide can write one past it", () => {
    const folder = new URL("../../../../web/features/wall/", import.meta.url);
    const writers = readdirSync(folder).filter((name) =>
      /\b(formatMoney|sayMoney|formatNeed|sayNeed)/.test(
        readFileSync(new URL(name, folder), "utf8"),
      ),
    );
    expect(writers).toEqual(["money.ts"]);
  });
});
