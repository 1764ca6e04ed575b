import { describe, expect, it } from "vitest";
import { chartSamples } from "../../../../web/charts/samples/chart-samples.ts";
import { chartCsv } from "../../../../web/features/chart-frame/chart-csv.ts";
import { words } from "../../charts/words.ts";

const provenance = { filters: "=廣東 · 2026 年 9 月", asOf: "9/16", ledger: 41 };
const samples = chartSamples("zh-Hant", words);
const fileOf = (id: string) => {
  const sample = samples.find(({ spec }) => spec.id === id)!;
  return chartCsv(sample.spec, sample.table, { words, provenance });
};

describe("the file of a chart", () => {
  const text = fileOf("months");
  const lines = text.split("\r\n");

  it("opens in a spreadsheet: byte order mark, CRLF, one row a month", () => {
    expect(text.startsWith("\ufeff月份,計劃（元）,實際（元）,")).toBe(true);
    expect(lines).toHaveLength(14);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("holds raw numbers: yuan to the 分, ASCII minus, an empty cell where there is none", () => {
    expect(lines[3]).toContain("3 月,7200000.00,7010000.00,6680000.00,,-190000.00,-0.026388");
    expect(lines[7]).toContain("7 月,,7290000.00,6900000.00,,,,");
    expect(text).not.toContain("—");
    expect(text).not.toContain("\u2212");
  });

  it("says in every row what it is, for what, from when and from which ledger number", () => {
    for (const line of lines.slice(1, 13)) {
      expect(line).toMatch(/"佛山辦事處 · 銷售額 · 萬元 · 2026 年 1–12 月 · .*",.*,9\/16,41$/);
    }
  });

  it("runs nothing: a filter that starts with = is a text", () => {
    expect(lines[1]).toContain(",'=廣東");
  });

  it("is there for every chart, as wide in each row as in its head", () => {
    for (const { spec } of samples) {
      const rows = fileOf(spec.id).trimEnd().split("\r\n");
      const widths = rows.map((row) => row.replace(/"[^"]*"/g, "").split(",").length);
      expect(new Set(widths).size, spec.id).toBe(1);
      expect(rows.length, spec.id).toBeGreaterThan(1);
    }
  });
});
