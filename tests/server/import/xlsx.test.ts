import { describe, expect, it } from "vitest";
import { workbook, type FixtureCell } from "../../setup/workbook.ts";
import { check } from "./check.ts";

const header = ["date", "office_code", "amount", "doc_no", "sku"];
const sales = (...rows: FixtureCell[][]): Buffer =>
  workbook([{ name: "銷售", rows: [header, ...rows] }]);

describe("reading a workbook", () => {
  it("takes days by their style, numbers exactly, and keeps the zeros of a text", async () => {
    const done = await check(
      "sales_actuals",
      sales(
        [{ stored: 46266, style: 1 }, "GZ01", 1234.5600000000001, "00123", "K1"],
        ["2026-09-02", "GZ01", 0.1 + 0.2, "A2", null],
      ),
      { name: "a.xlsx" },
    );
    expect(done.found).toEqual([]);
    expect(done.cells("date")).toEqual(["2026-09-01", "2026-09-02"]);
    expect(done.cells("amount")).toEqual([123456, 30]);
    expect(done.cells("doc_no")).toEqual(["00123", "A2"]);
    expect(done.outcome).toMatchObject({ sheet: "銷售", encoding: null, headerLine: 1 });
  });

  it("reads 50,000 rows over several batches in order", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i): FixtureCell[] => [
      { stored: 46266, style: 1 },
      "GZ01",
      i / 100,
      `N${i}`,
      "K1",
    ]);
    const done = await check("sales_actuals", sales(...rows), { name: "a.xlsx" });
    expect(done.outcome.rowsRead).toBe(50_000);
    expect(done.found).toEqual([]);
    expect(done.cells("amount")).toEqual(rows.map((_, i) => i));
    expect(done.rows.at(-1)?.line).toBe(50_001);
  });
});
