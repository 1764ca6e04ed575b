import { describe, expect, it } from "vitest";
import { zhHant } from "../../../../shared/i18n/zh-Hant.ts";
import { leagueCsv, yuanText } from "../../../../web/features/league/csv.ts";
import { leagueRows } from "../../../../web/features/league/league-row.ts";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";

const texts = {
  heads: zhHant.csv,
  yuan: "元",
  states: { reported: "", lagging: "滯後上報", missing: "未上報", notBegun: "尚未開始" },
};
const evil = officeRow({ code: "GZ01", name: '=HYPERLINK("x"),廣州', sales: { actual: 48_005 } });
const answer = answerOf([evil, missingOffice("JA01")]);
const text = leagueCsv(
  answer,
  leagueRows(answer, new Map([["GZ01", { openedOn: null, provinceName: "廣東" }]]), null),
  texts,
);
const lines = text.slice(1).split("\r\n");

describe("the league as a file", () => {
  it("begins with the mark spreadsheets know UTF-8 by, and ends every line with CRLF", () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(lines).toHaveLength(4);
  });

  it("makes a name that looks like a formula harmless", () => {
    expect(lines[1]).toContain(`"'=HYPERLINK(""x""),廣州"`);
  });

  it("writes amounts in yuan with an ASCII minus, so that a spreadsheet can add them", () => {
    // Δ = 480.05 − 500.00
    expect(lines[1]).toContain(",元,1000.00,480.05,500.00,-19.95,");
  });

  it("leaves empty what cannot be said, and says why", () => {
    expect(lines[2]).toContain(",元,1000.00,,500.00,,,");
    expect(lines[2]?.endsWith(",未上報,41")).toBe(true);
  });

  it("writes every 分 of a large amount", () => {
    expect(yuanText(8_999_999_999_999_999)).toBe("89999999999999.99");
    expect(yuanText(-5)).toBe("-0.05");
    expect(yuanText(0)).toBe("0.00");
    expect(yuanText(null)).toBeNull();
  });
});
