import { describe, expect, it } from "vitest";
import { nearCodes } from "../../../server/import/suggest.ts";

const offices = ["GZ01", "GZ02", "GZ10", "SZ01", "FOSHAN-1", "FOSHAN-2", "廣州01"];

describe("near codes", () => {
  it.each([
    ["gz01", "GZ01", "another case"],
    ["GZ0l", "GZ01", "an l for a 1"],
    ["GΖ01", "GZ01", "a Greek letter"],
    ["ＧＺ０１", "GZ01", "full width"],
    ["GZ 01", "GZ01", "a blank"],
    ["GZ\u200b01", "GZ01", "something invisible"],
    ["GZ03", "GZ01, GZ02", "one letter off, by code"],
    ["FOSHAM-3", "FOSHAN-1, FOSHAN-2", "two letters off in a long code"],
    ["廣州02", "廣州01", "other scripts"],
  ])("of %s are %s: %s", (written, near) => expect(nearCodes(written, offices)).toBe(near));

  it("find a number that a spreadsheet took the zeros from", () => {
    expect(nearCodes("123", ["00123", "0124", "XY"])).toBe("00123");
  });

  it("are at most three, and none where nothing is near", () => {
    expect(nearCodes("A0", ["A1", "A2", "A3", "A4"])).toBe("A1, A2, A3");
    expect(nearCodes("XYZ", offices)).toBeNull();
    expect(nearCodes("", offices)).toBeNull();
  });
});
