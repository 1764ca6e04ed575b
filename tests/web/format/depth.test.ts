import { describe, expect, it } from "vitest";
import { formatDepth } from "../../../web/format/depth.ts";

describe("how far a price is beyond its limit", () => {
  it("is cut, on the wall with its side and on the desk without: both write the same digits", () => {
    const depths = [0, -0, 0.0004, 0.12496, 0.159, 1];
    expect(depths.map((depth) => formatDepth(depth))).toEqual([
      "0.0%",
      "0.0%",
      "0.0%",
      "12.4%",
      "15.9%",
      "100.0%",
    ]);
    expect(depths.map((depth) => formatDepth(depth, true))).toEqual([
      "0.0%",
      "0.0%",
      "0.0%",
      "+12.4%",
      "+15.9%",
      "+100.0%",
    ]);
    expect([-0.0004, -0.12496, -0.159].map((depth) => formatDepth(depth, true))).toEqual([
      "0.0%",
      "−12.4%",
      "−15.9%",
    ]);
  });

  it("is a dash where nothing is known", () => {
    expect(formatDepth(null)).toBe("—");
    expect(formatDepth(null, true)).toBe("—");
  });
});
