import { describe, expect, it } from "vitest";
import { sayMoneyExact } from "../../../web/format/exact-money.ts";

describe("an amount to the 分 with its unit", () => {
  it("has letters before it and 元 after it, each as its readers write it", () => {
    expect(sayMoneyExact(3910, "元")).toBe("39.10\u00a0元");
    expect(sayMoneyExact(50_526_360, "CNY")).toBe("CNY\u00a0505,263.60");
    expect(sayMoneyExact(-5, "CNY")).toBe("CNY\u00a0−0.05");
    expect(sayMoneyExact(0, "元")).toBe("0.00\u00a0元");
    expect(sayMoneyExact(null, "CNY")).toBe("—");
  });
});
