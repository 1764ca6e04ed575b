import { describe, expect, it } from "vitest";
import { fillText } from "../../../web/format/fill-text.ts";

describe("fillText", () => {
  it("puts every value in its place, also twice and next to each other", () => {
    expect(
      fillText("{{period}}完成 {{completion}}，{{period}}", {
        period: "9 月",
        completion: "56.3%",
      }),
    ).toBe("9 月完成 56.3%，9 月");
    expect(fillText("{{a}}{{b}}", { a: 0, b: "$1" })).toBe("0$1");
  });

  it("leaves a place without a value as it is, so that a missing one is seen", () => {
    expect(fillText("餘 {{days}} 日", {})).toBe("餘 {{days}} 日");
  });
});
