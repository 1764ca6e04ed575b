import { describe, expect, it } from "vitest";
import { csvFile, csvRecord, guardText, unguardText } from "../../shared/csv.ts";

describe("CSV out", () => {
  it("starts with a byte order mark and ends its lines with CRLF, which spreadsheets want", () => {
    expect(csvFile([["a", 1, null, undefined]])).toBe("\ufeffa,1,,\r\n");
  });
  it("disarms what a spreadsheet would run, and leaves plain numbers alone", () => {
    expect(["=1+1", "@a", "\t=1", "\r", "+cmd", "-x", "'a"].map(guardText)).toEqual([
      "'=1+1",
      "'@a",
      "'\t=1",
      "'\r",
      "'+cmd",
      "'-x",
      "''a",
    ]);
    expect(["-5", "+1,234.50", "-.5", "5=5", ""].map(guardText)).toEqual([
      "-5",
      "+1,234.50",
      "-.5",
      "5=5",
      "",
    ]);
    expect(csvRecord([-5, "-5+1"])).toBe("-5,'-5+1\r\n");
  });
  it("takes exactly one ' off, so that the round trip is identity", () => {
    for (const text of ["=1", "'", "''", "'=1", "a'b", "-", ""]) {
      expect(unguardText(guardText(text))).toBe(text);
    }
  });
});
