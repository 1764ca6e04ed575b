import { describe, expect, it } from "vitest";
import { workbook, type FixtureCell } from "../../../setup/workbook.ts";
import { check } from "../check.ts";

const header = ["date", "office_code", "amount", "doc_no", "sku"];
const sales = (...rows: FixtureCell[][]): Buffer =>
  workbook([{ name: "銷售", rows: [header, ...rows] }]);

describe("reading a workbook", () => {
  it("takes days by their style, numbers exactly, and keeps the zeros of a text", async () => {
    const done = await check(
      "sales_actuals",
      sales(
        [
          { stored: 46266, style: 1 },
          "GZ01",
          { xml: '<c r="C2"><v>1234.5600000000001</v></c>' },
          "00123",
          "K1",
        ],
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

  it("reads texts in every way a workbook keeps them, and leaves pronunciations out", async () => {
    const rich =
      '<sst><si><r><t>單據</t></r><r><t xml:space="preserve"> 一</t></r><rPh><t>ㄉㄢ</t></rPh></si></sst>';
    const xml =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row>' +
      header
        .slice(0, 4)
        .map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`)
        .join("") +
      '</x:row><x:row><x:c t="d"><x:v>2026-09-01T00:00:00</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>GZ01</x:v></x:c>' +
      '<x:c><x:v>1E2</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = workbook([{ name: "S", rows: [], xml }], { sharedStrings: rich });
    const done = await check("sales_actuals", file, { name: "a.xlsx" });
    expect(done.found).toEqual(["formula_value 2 office_code"]);
    expect(done.rows[0]?.cells.slice(0, 4)).toEqual(["2026-09-01", "GZ01", 10000, "單據 一"]);
  });

  it("tells of formulas once a column, and of a failed one in a column that is used", async () => {
    const formula = { formula: "1+1", result: 2 };
    const failed = { xml: '<c r="F2" t="e"><v>#REF!</v></c>' };
    const file = workbook([
      {
        name: "S",
        rows: [
          [...header, "備考"],
          ["2026-09-01", "GZ01", formula, "A", null, failed],
          ["2026-09-01", "GZ01", formula, "B"],
        ],
      },
    ]);
    const done = await check("sales_actuals", file, { name: "a.xlsx" });
    expect([done.found, done.cells("amount")]).toEqual([["formula_value 2 amount"], [200, 200]]);
  });

  it("passes over sheets without the header and reads again after a look at them", async () => {
    const notes = Array.from({ length: 5_000 }, (_, i): FixtureCell[] => [`說明 ${i}`]);
    const file = workbook([
      { name: "說明", rows: notes },
      {
        name: "數據",
        // The order of days is settled by the last row: the sheet is read twice.
        rows: [header, ["03/04/2026", "GZ01", 1, "A"], ["25/04/2026", "GZ01", 1, "B"]],
      },
    ]);
    const done = await check("sales_actuals", file, { name: "a.xlsx" });
    expect([done.outcome.sheet, done.resets]).toEqual(["數據", 1]);
    expect(done.cells("date")).toEqual(["2026-04-03", "2026-04-25"]);
  });

  it("skips empty rows and a total with its formula", async () => {
    const done = await check(
      "sales_actuals",
      sales(
        ["2026-09-01", "GZ01", 1.5, "A"],
        [],
        ["2026-09-01", "GZ01", 2, "B"],
        ["合計", null, { formula: "SUM(C2:C4)", result: 3.5 }],
        ["製表:陳"],
      ),
      { name: "a.xlsx" },
    );
    expect([done.outcome.errors, done.outcome.rowsRead, done.outcome.skippedLines]).toEqual([
      0,
      2,
      [3, 5, 6],
    ]);
  });

  it("refuses a sheet whose content is not what its check sum says, though it reads well", async () => {
    const rows = [header, ["2026-09-01", "GZ01", 1, "A"]];
    const file = workbook([{ name: "S", rows, damaged: true }]);
    const done = await check("sales_actuals", file, { name: "a.xlsx" });
    expect([done.found, done.outcome.rowsRead]).toEqual([["damaged_file"], 0]);
  });

  it("survives any cut and any flipped bit with a report", async () => {
    const whole = sales(["2026-09-01", "GZ01", 1, "A"], ["2026-09-02", "GZ01", 2, "B"]);
    const seed = 20_260_916;
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    for (let i = 0; i < 60; i += 1) {
      const bytes = i < 16 ? whole.subarray(0, next(whole.length)) : Buffer.from(whole);
      if (i >= 16) {
        const at = next(bytes.length);
        bytes[at] = (bytes[at] as number) ^ (1 << next(8));
      }
      const done = await check("sales_actuals", bytes, { name: "a.xlsx" });
      const amounts = done.outcome.errors === 0 ? done.cells("amount") : [];
      for (const amount of amounts) expect([100, 200]).toContain(amount);
    }
    // Sixty reading threads, one after the other.
  }, 180_000);
});
