import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { moneyWriter } from "../../../../web/features/wall/money.ts";

describe("the amounts of the wall", () => {
  it("are written in 萬元, or not at all", () => {
    const words = { language: "zh-Hant", unitText: "萬元" } as const;
    expect(moneyWriter(true, words)?.write(1_234_500)).toBe("1.2");
    expect(moneyWriter(true, words)?.write(-137_900_000, true)).toBe("−137.9");
    expect(moneyWriter(true, words)?.say(-137_900_000, true)).toBe("−137.9\u00a0萬元");
    expect(moneyWriter(false, words)).toBeNull();
  });

  it("are of one unit in English too: a column of 10k beside a sentence in k would have to be worked out", () => {
    const english = moneyWriter(true, { language: "en", unitText: "CNY 10k" });
    expect(english?.write(-137_900_000, true)).toBe("−1,379");
    expect(english?.say(-137_900_000, true)).toBe("CNY\u00a0−1,379k");
    expect([0, -40, 99_999, 1_234_500, null].map((one) => english?.write(one))).toEqual([
      "0",
      "0",
      "0",
      "12",
      "—",
    ]);
  });

  it("are written in one place: no slide can write one past it", () => {
    const folder = new URL("../../../../web/features/wall/", import.meta.url);
    const writers = readdirSync(folder).filter((name) =>
      /\b(formatMoney|sayMoney)/.test(readFileSync(new URL(name, folder), "utf8")),
    );
    expect(writers).toEqual(["money.ts"]);
  });
});
