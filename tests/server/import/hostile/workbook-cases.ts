/** Cases 31–45: archives and workbooks. */
import { expect } from "vitest";
import { workbook, type FixtureCell } from "../../../setup/workbook.ts";
import { zip } from "../../../setup/zip.ts";
import { amounts, csv, named, row, type HostileCase } from "./hostile-case.ts";

const sheetHeader = ["date", "office_code", "amount", "doc_no"];
const sheet = (...rows: FixtureCell[][]): Buffer =>
  workbook([{ name: "S", rows: [sheetHeader, ...rows] }]);
const good: FixtureCell[] = ["2026-09-01", "GZ01", 1, "A"];

export const workbookCases: readonly HostileCase[] = [
  {
    name: "31 a bomb: 200 MB in 200 KB",
    file: () =>
      zip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "xl/workbook.xml", data: Buffer.alloc(200_000_000) },
      ]),
    options: named,
    found: ["too_big_unpacked"],
  },
  {
    name: "31 more than 128 MB in small steps",
    file: () => {
      const noise = Buffer.alloc(8_000_000, "0123456789abcdefghijklmnopqrstuvwxyz");
      for (let i = 0; i < noise.length; i += 60) noise[i] = (i * 7919) % 251;
      return zip(Array.from({ length: 17 }, (_, i) => ({ name: `xl/${i}.xml`, data: noise })));
    },
    options: named,
    found: ["too_big_unpacked"],
    within: 20_000,
  },
  {
    name: "32 entries that share their bytes",
    file: () =>
      zip([
        { name: "xl/a.xml", data: Buffer.alloc(100_000, "ab") },
        { name: "xl/b.xml", data: Buffer.alloc(100_000, "ab"), sharesBytesOf: 0 },
      ]),
    options: named,
    found: ["unsafe_archive"],
  },
  {
    name: "32 a zip inside a zip",
    file: () => zip([{ name: "inner.zip", data: zip([{ name: "a", data: "a" }]) }]),
    options: named,
    found: ["wrong_type"],
  },
  {
    name: "32 too many entries",
    file: () => zip(Array.from({ length: 201 }, (_, i) => ({ name: `${i}.xml`, data: "" }))),
    options: named,
    found: ["unsafe_archive"],
  },
  {
    name: "33 a size that is a lie",
    file: () =>
      workbook([{ name: "S", rows: [] }], {
        more: [{ name: "xl/big.xml", data: Buffer.alloc(3_000_000), declaredSize: 10 }],
      }),
    // Nobody reads that part; the one that is read is checked below.
    options: named,
    found: ["empty_file"],
  },
  {
    name: "33 a size that is a lie, of the sheet itself",
    file: () =>
      zip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        {
          name: "xl/workbook.xml",
          data: `<workbook>${" ".repeat(3_000_000)}</workbook>`,
          declaredSize: 10,
        },
      ]),
    options: named,
    found: ["too_big_unpacked"],
  },
  ...["../../etc/passwd", "/etc/passwd", "a\\..\\b"].map((name): HostileCase => ({
    name: `34 an entry named ${name}`,
    file: () => zip([{ name, data: "x" }]),
    options: named,
    found: ["unsafe_archive"],
  })),
  {
    name: "34 a symbolic link",
    file: () =>
      zip([
        {
          name: "xl/workbook.xml",
          data: "/etc/passwd",
          externalAttributes: (0o120777 << 16) >>> 0,
        },
      ]),
    options: named,
    found: ["unsafe_archive"],
  },
  {
    name: "35 a document type with an external entity",
    file: () =>
      workbook([{ name: "S", rows: [sheetHeader, good] }], {
        prologue: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      }),
    options: named,
    found: ["unsafe_archive"],
  },
  {
    name: "35 a billion laughs",
    file: () =>
      workbook([{ name: "S", rows: [] }], {
        sharedStrings:
          '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
    options: named,
    found: ["unsafe_archive"],
  },
  {
    name: "36 a cell at the far corner",
    file: () =>
      workbook([
        {
          name: "S",
          rows: [],
          xml: '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        },
      ]),
    options: named,
    found: ["far_cell 1048576"],
  },
  {
    name: "37 a validation over 17 thousand million cells",
    file: () =>
      workbook([
        {
          name: "S",
          rows: [sheetHeader, good],
          after:
            '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
        },
      ]),
    options: named,
    found: [],
    also: amounts(100),
  },
  {
    name: "38 a shared string that is not there",
    file: () => sheet(["2026-09-01", { xml: '<c r="B2" t="s"><v>999999</v></c>' }, 1, "A"]),
    options: named,
    found: ["damaged_file 2"],
  },
  {
    name: "38 a million shared strings that nobody names",
    file: () => {
      const strings = Array.from(
        { length: 1_000_000 },
        (_, i) => `<si><t>x${(i * 7919) % 1e6}</t></si>`,
      ).join("");
      return workbook([{ name: "S", rows: [[1, 2]] }], { sharedStrings: `<sst>${strings}</sst>` });
    },
    options: named,
    found: ["missing_column 1 date", "missing_column 1 office_code", "missing_column 1 amount"],
    within: 12_000,
  },
  {
    name: "39 an old workbook, or one with a password",
    file: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_096)]),
    options: named,
    found: ["save_as_xlsx"],
  },
  {
    name: "39 a binary workbook",
    file: () =>
      zip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "xl/workbook.bin", data: "x" },
      ]),
    options: named,
    found: ["save_as_xlsx"],
  },
  {
    name: "39 a zip with a password",
    file: () => zip([{ name: "xl/workbook.xml", data: "x", encrypted: true }]),
    options: named,
    found: ["save_as_xlsx"],
  },
  {
    name: "40 macros, by their part",
    file: () =>
      workbook([{ name: "S", rows: [] }], { more: [{ name: "xl/vbaProject.bin", data: "x" }] }),
    options: named,
    found: ["save_as_xlsx"],
  },
  {
    name: "40 macros, by their type",
    file: () =>
      workbook([{ name: "S", rows: [] }], {
        contentTypes:
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
    options: named,
    found: ["save_as_xlsx"],
  },
  {
    name: "41 a formula without a stored result",
    file: () => sheet(["2026-09-01", "GZ01", { formula: "SUM(A1:A9)", result: null }, "A"]),
    options: named,
    found: ["formula_without_value 2 amount"],
  },
  {
    name: "42 a workbook of the 1904 calendar",
    file: () =>
      workbook(
        [{ name: "S", rows: [sheetHeader, [{ stored: 46266 - 1462, style: 1 }, "GZ01", 1, "A"]] }],
        {
          from1904: true,
        },
      ),
    options: named,
    found: [],
    also: (done) => expect(done.cells("date")).toEqual(["2026-09-01"]),
  },
  {
    name: "42 the day that never was (serial 60)",
    file: () => sheet([{ stored: 60, style: 1 }, "GZ01", 1, "A"]),
    options: named,
    found: ["bad_date 2 date"],
  },
  {
    name: "43 numbers kept as text, and zeros that belong to a code",
    file: () => sheet(["2026-09-01", "GZ01", "1,234.50", "00123"]),
    options: named,
    found: [],
    also: (done) => {
      expect(done.cells("amount")).toEqual([123450]);
      expect(done.cells("doc_no")).toEqual(["00123"]);
    },
  },
  {
    name: "44 a header merged over two rows",
    file: () =>
      workbook([
        {
          name: "S",
          rows: [
            ["銷售月報"],
            ["日期", "辦事處編碼", "金額(萬元)", null],
            [null, null, null, "單據號"],
            ["2026-09-01", "GZ01", 1.5, "A"],
          ],
          after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
        },
      ]),
    options: named,
    found: [],
    also: (done) => {
      expect(done.cells("amount")).toEqual([1_500_000]);
      expect(done.outcome).toMatchObject({ sheet: "S", headerLine: 2 });
    },
  },
  {
    name: "44 a hidden sheet, and rows that are hidden",
    file: () =>
      workbook([
        { name: "說明", rows: [["請勿修改"]] },
        {
          name: "藏",
          hidden: true,
          rows: [sheetHeader, good, ["2026-09-02", "GZ01", 2, "B"]],
          hiddenRows: [3],
        },
      ]),
    options: named,
    found: ["hidden_sheet", "hidden_rows 3"],
    also: ({ outcome }) => expect([outcome.sheet, outcome.rowsRead]).toEqual(["藏", 2]),
  },
  {
    name: "44 two sheets with the header: the first is taken and named",
    file: () =>
      workbook([
        { name: "一", rows: [sheetHeader, good] },
        { name: "二", rows: [sheetHeader, good, good] },
      ]),
    options: named,
    found: [],
    also: ({ outcome }) => expect([outcome.sheet, outcome.rowsRead]).toEqual(["一", 1]),
  },
  {
    name: "45 CSV named .xlsx",
    file: () => csv(row("1")),
    options: named,
    found: ["named_otherwise"],
    also: amounts(100),
  },
];
