/**
 * Files that mean harm, or that look as if they did: each ends as a report with its code, line and column,
 * in bounded time and memory. The numbers are those of the list of hostile inputs; 27 and 28 (access,
 * closed periods) come with access, 30 with the ledger.
 */
import { describe, expect, it } from "vitest";
import { workbook, type FixtureCell } from "../../setup/workbook.ts";
import { zip } from "../../setup/zip.ts";
import { check, type Checked, type CheckOptions } from "./check.ts";

type Case = {
  readonly name: string;
  readonly kind?: string;
  readonly file: () => string | Buffer;
  readonly options?: CheckOptions;
  /** Every issue as `code line column`, in order. */
  readonly found?: readonly string[];
  readonly also?: (done: Checked) => void;
  /** Milliseconds; 2,000 unless told. */
  readonly within?: number;
};

const header = "date,office_code,amount,doc_no,line_no\n";
const row = (amount: string, doc = "A", day = "2026-09-01", office = "GZ01"): string =>
  `${day},${office},${amount},${doc},1\n`;
const csv = (...rows: string[]): string => header + rows.join("");
const xlsx: CheckOptions = { name: "file.xlsx" };
const sheetHeader = ["date", "office_code", "amount", "doc_no"];
const sheet = (...rows: FixtureCell[][]): Buffer =>
  workbook([{ name: "S", rows: [sheetHeader, ...rows] }]);
const good: FixtureCell[] = ["2026-09-01", "GZ01", 1, "A"];
const chinese =
  "日期,辦事處編碼,金額,單據號,備註\n2026-09-01,GZ01,1.00,單據一,廣州市越秀區的經銷商\n";
const simplified =
  "日期,办事处编码,金额,单据号,备注\n2026-09-01,GZ01,1.00,单据一,广州市越秀区的经销商\n";

/** Text in an encoding that Node only reads: by searching the decoder's own table. */
function encode(text: string, encoding: "gb18030" | "big5"): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      if (decoded.length === 1 && decoded !== "\ufffd") bytes.set(decoded, [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((letter) =>
      letter < "\x80" ? [letter.charCodeAt(0)] : (bytes.get(letter) as readonly number[]),
    ),
  );
}

const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const amounts =
  (...expected: (number | undefined)[]) =>
  (done: Checked): void =>
    expect(done.cells("amount")).toEqual(expected);
const encoded =
  (encoding: string) =>
  (done: Checked): void => {
    expect(done.outcome.encoding).toBe(encoding);
    expect(done.cells("doc_no")[0]).toMatch(/^(?:單據|单据)一$/);
  };

const cases: readonly Case[] = [
  { name: "1 an empty file", file: () => "", found: ["empty_file"] },
  { name: "1 a file of a byte order mark", file: () => "\ufeff", found: ["empty_file"] },
  { name: "1 a file of blank lines", file: () => "\n\n\n", found: ["empty_file"] },
  {
    name: "2 a header alone",
    file: () => csv(),
    found: ["no_rows"],
    also: ({ outcome }) => expect([outcome.rowsRead, outcome.errors]).toEqual([0, 0]),
  },
  {
    name: "3 a byte order mark",
    file: () => `\ufeff${csv(row("1"))}`,
    found: [],
    also: amounts(100),
  },
  {
    name: "4 UTF-16LE with a mark",
    file: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(chinese, "utf16le")]),
    found: [],
    also: encoded("utf-16le"),
  },
  {
    name: "4 UTF-16LE without a mark",
    file: () => Buffer.from(chinese, "utf16le"),
    found: [],
    also: encoded("utf-16le"),
  },
  {
    name: "4 UTF-16BE with a mark",
    file: () => Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(chinese)]),
    found: [],
    also: encoded("utf-16be"),
  },
  {
    name: "5 GB18030, Simplified",
    file: () => encode(simplified, "gb18030"),
    found: [],
    also: encoded("gb18030"),
  },
  {
    name: "5 GB18030, Traditional",
    file: () => encode(chinese, "gb18030"),
    found: [],
    also: encoded("gb18030"),
  },
  { name: "5 Big5", file: () => encode(chinese, "big5"), found: [], also: encoded("big5") },
  {
    name: "6 a byte that is not UTF-8",
    file: () =>
      Buffer.concat([
        Buffer.from(csv(row("1"), "2026-09-01,GZ01,1,b")),
        Buffer.from([0xff]),
        Buffer.from(",1\n"),
      ]),
    found: ["invalid_character 3 doc_no"],
  },
  {
    name: "6 a byte that is not UTF-8 among characters that are",
    file: () =>
      Buffer.concat([
        Buffer.from(`${chinese}2026-09-01,GZ01,1,單`),
        Buffer.from([0xe5, 0x96]),
        Buffer.from(",b\n"),
      ]),
    found: ["invalid_character 3 單據號"],
  },
  {
    name: "7 NUL in a cell",
    file: () => csv(row("1", "a\0b")),
    found: ["control_character 2 doc_no"],
  },
  {
    name: "8 a quote that is never closed",
    file: () => csv(row("1"), '2026-09-01,"GZ01,1,,1\n'),
    found: ["unclosed_quote 3"],
  },
  {
    name: "9 a quote inside an unquoted cell",
    file: () => csv(row("1", 'a"b'), row("2", "B")),
    found: ["stray_quote 2 doc_no"],
  },
  {
    name: "9 text behind a closing quote",
    file: () => csv(row("1", '"a"b')),
    found: ["stray_quote 2 doc_no"],
  },
  {
    name: "10 a single line of 10 MB",
    file: () => csv() + "x".repeat(10_000_000),
    found: ["record_too_long 2"],
  },
  {
    name: "10 a quote open over 10 MB",
    file: () => `${csv()}"${"x\n".repeat(5_000_000)}`,
    found: ["unclosed_quote 2"],
  },
  {
    name: "11 a million commas in a row",
    file: () => csv(row("1"), `${",".repeat(1_000_000)}\n`),
    found: ["ragged_row 3 line_no"],
  },
  {
    name: "12 too few cells",
    file: () => csv("2026-09-01,GZ01,1\n"),
    found: ["ragged_row 2 doc_no"],
  },
  {
    name: "12 too many cells",
    file: () => csv("2026-09-01,GZ01,1,234,A,1\n"),
    found: ["ragged_row 2 line_no"],
  },
  {
    name: "13 a column twice, by name and by label",
    file: () => "date,office_code,amount,金額\n2026-09-01,GZ01,1,2\n",
    found: ["duplicate_column 1 金額"],
  },
  {
    name: "14 headers that are names of JavaScript",
    file: () => "date,office_code,amount,__proto__,constructor,toString\n2026-09-01,GZ01,1,x,y,z\n",
    found: [],
    also: ({ outcome }) =>
      expect(outcome.ignoredColumns).toEqual(["__proto__", "constructor", "toString"]),
  },
  {
    name: "15 CR alone",
    file: () => csv(row("1"), row("2", "B")).replaceAll("\n", "\r"),
    found: [],
    also: amounts(100, 200),
  },
  {
    name: "15 mixed line ends",
    file: () =>
      `${header.trim()}\r\n${row("1").trim()}\r${row("2", "B").trim()}\n${row("3", "C").trim()}`,
    found: [],
    also: (done) => expect(done.rows.map(({ line }) => line)).toEqual([2, 3, 4]),
  },
  ...[";", "\t", "|"].map((delimiter): Case => ({
    name: `16 ${JSON.stringify(delimiter)} between the cells`,
    file: () => csv(row("1"), row("2", "B")).replaceAll(",", delimiter),
    found: [],
    also: (done) => expect([done.outcome.delimiter, done.rows.length]).toEqual([delimiter, 2]),
  })),
  {
    name: "17 1,234 beside 1.234",
    file: () => csv(row('"1,234"'), row("1.234", "B"), row("7", "C")),
    found: ["ambiguous_number 2 amount", "ambiguous_number 3 amount"],
  },
  {
    name: "18 -110.7 is −110.70",
    file: () => csv(row("-110.7")),
    found: [],
    also: amounts(-11070),
  },
  ...[
    "1e5",
    "NaN",
    "Infinity",
    "0x10",
    "١٢٣",
    "5²",
    "1_000",
    "--5",
    "5-",
    "5%",
    "1,23,",
    "abc",
  ].map((amount): Case => ({
    name: `19 ${amount} is no amount`,
    file: () => csv(row(`"${amount}"`)),
    found: ["bad_number 2 amount"],
  })),
  ...(
    [
      ["12.50", 1250],
      ["\u22125", -500],
      ["(100)", -10000],
      ["-0", 0],
    ] as const
  ).map(([amount, minor]): Case => ({
    name: `19 ${amount} is ${minor} 分`,
    file: () => csv(row(amount)),
    found: [],
    also: amounts(minor),
  })),
  {
    name: "20 a number beyond exactness",
    file: () => csv(row("99999999999999999999")),
    found: ["number_too_large 2 amount"],
  },
  {
    name: "20 one 分 beyond the limit",
    file: () => csv(row("90000000000000.01")),
    found: ["number_too_large 2 amount"],
  },
  {
    name: "21 03/04/2025 alone",
    file: () => csv(row("1", "A", "03/04/2025")),
    found: ["ambiguous_date 2 date"],
  },
  {
    name: "22 2025-02-30",
    file: () => csv(row("1", "A", "2025-02-30")),
    found: ["bad_date 2 date"],
  },
  {
    name: "22 29.02.2025",
    file: () => csv(row("1", "A", "29.02.2025")),
    found: ["bad_date 2 date"],
  },
  ...[
    ["a Cyrillic letter", "GZ\u041e1"],
    ["a zero-width space", "GZ\u200b01"],
    ["a blank at the end", "GZ01 "],
  ].map(([what, code]): Case => ({
    name: `23 an office code with ${what}`,
    file: () => csv(row("1", "A", "2026-09-01", code)),
    found: ["unknown_office 2 office_code"],
    also: (done) => {
      expect(done.outcome.issues[0]?.suggestion).toBe("GZ01");
      expect(done.rows).toEqual([]);
    },
  })),
  {
    name: "24 texts that a spreadsheet would run",
    kind: "promo_spend",
    file: () =>
      "date,voucher_no,promo_code,purpose,amount,note\n" +
      "2026-09-01,V1,P1,=cmd|'/c calc'!A0,1,@SUM(A1)\n" +
      '2026-09-01,V2,P1,display,1,"\t=1+1"\n',
    found: [],
    also: (done) => {
      expect(done.cells("purpose")).toEqual(["=cmd|'/c calc'!A0", "display"]);
      expect(done.cells("note")).toEqual(["@SUM(A1)", "\t=1+1"]);
    },
  },
  {
    name: "25 markup and an override of direction in a name",
    kind: "dealers",
    file: () =>
      "dealer_code,dealer_name,office_code,dealer_kind\nD9,<script>alert(1)</script>\u202e,GZ01,dealer\n",
    found: [],
    also: (done) => expect(done.cells("dealer_name")).toEqual(["<script>alert(1)</script>\u202e"]),
  },
  {
    name: "26 a key twice",
    file: () => csv(row("1"), row("2", "B"), row("3")),
    found: ["duplicate_key 2 doc_no", "duplicate_key 4 doc_no"],
    also: ({ outcome }) =>
      expect(outcome.issues.map(({ message }) => /line (\d+)/.exec(message)?.[1])).toEqual([
        "4",
        "2",
      ]),
  },
  {
    name: "29 a row more than the limit",
    file: () => csv(row("1"), row("2", "B"), row("3", "C")),
    options: { limits: { rows: 2 } },
    found: ["too_many_rows"],
  },
  {
    name: "31 a bomb: 200 MB in 200 KB",
    file: () =>
      zip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "xl/workbook.xml", data: Buffer.alloc(200_000_000) },
      ]),
    options: xlsx,
    found: ["too_big_unpacked"],
  },
  {
    name: "31 more than 128 MB in small steps",
    file: () => {
      const noise = Buffer.alloc(8_000_000, "0123456789abcdefghijklmnopqrstuvwxyz");
      for (let i = 0; i < noise.length; i += 60) noise[i] = (i * 7919) % 251;
      return zip(Array.from({ length: 17 }, (_, i) => ({ name: `xl/${i}.xml`, data: noise })));
    },
    options: xlsx,
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
    options: xlsx,
    found: ["unsafe_archive"],
  },
  {
    name: "32 a zip inside a zip",
    file: () => zip([{ name: "inner.zip", data: zip([{ name: "a", data: "a" }]) }]),
    options: xlsx,
    found: ["wrong_type"],
  },
  {
    name: "32 too many entries",
    file: () => zip(Array.from({ length: 201 }, (_, i) => ({ name: `${i}.xml`, data: "" }))),
    options: xlsx,
    found: ["unsafe_archive"],
  },
  {
    name: "33 a size that is a lie",
    file: () =>
      workbook([{ name: "S", rows: [] }], {
        more: [{ name: "xl/big.xml", data: Buffer.alloc(3_000_000), declaredSize: 10 }],
      }),
    // Nobody reads that part; the one that is read is checked below.
    options: xlsx,
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
    options: xlsx,
    found: ["too_big_unpacked"],
  },
  ...["../../etc/passwd", "/etc/passwd", "a\\..\\b"].map((name): Case => ({
    name: `34 an entry named ${name}`,
    file: () => zip([{ name, data: "x" }]),
    options: xlsx,
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
    options: xlsx,
    found: ["unsafe_archive"],
  },
  {
    name: "35 a document type with an external entity",
    file: () =>
      workbook([{ name: "S", rows: [sheetHeader, good] }], {
        prologue: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      }),
    options: xlsx,
    found: ["unsafe_archive"],
  },
  {
    name: "35 a billion laughs",
    file: () =>
      workbook([{ name: "S", rows: [] }], {
        sharedStrings:
          '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
    options: xlsx,
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
    options: xlsx,
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
    options: xlsx,
    found: [],
    also: amounts(100),
  },
  {
    name: "38 a shared string that is not there",
    file: () => sheet(["2026-09-01", { xml: '<c r="B2" t="s"><v>999999</v></c>' }, 1, "A"]),
    options: xlsx,
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
    options: xlsx,
    found: ["missing_column 1 date", "missing_column 1 office_code", "missing_column 1 amount"],
    within: 12_000,
  },
  {
    name: "39 an old workbook, or one with a password",
    file: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_096)]),
    options: xlsx,
    found: ["save_as_xlsx"],
  },
  {
    name: "39 a binary workbook",
    file: () =>
      zip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "xl/workbook.bin", data: "x" },
      ]),
    options: xlsx,
    found: ["save_as_xlsx"],
  },
  {
    name: "39 a zip with a password",
    file: () => zip([{ name: "xl/workbook.xml", data: "x", encrypted: true }]),
    options: xlsx,
    found: ["save_as_xlsx"],
  },
  {
    name: "40 macros, by their part",
    file: () =>
      workbook([{ name: "S", rows: [] }], { more: [{ name: "xl/vbaProject.bin", data: "x" }] }),
    options: xlsx,
    found: ["save_as_xlsx"],
  },
  {
    name: "40 macros, by their type",
    file: () =>
      workbook([{ name: "S", rows: [] }], {
        contentTypes:
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
    options: xlsx,
    found: ["save_as_xlsx"],
  },
  {
    name: "41 a formula without a stored result",
    file: () => sheet(["2026-09-01", "GZ01", { formula: "SUM(A1:A9)", result: null }, "A"]),
    options: xlsx,
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
    options: xlsx,
    found: [],
    also: (done) => expect(done.cells("date")).toEqual(["2026-09-01"]),
  },
  {
    name: "42 the day that never was (serial 60)",
    file: () => sheet([{ stored: 60, style: 1 }, "GZ01", 1, "A"]),
    options: xlsx,
    found: ["bad_date 2 date"],
  },
  {
    name: "43 numbers kept as text, and zeros that belong to a code",
    file: () => sheet(["2026-09-01", "GZ01", "1,234.50", "00123"]),
    options: xlsx,
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
    options: xlsx,
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
    options: xlsx,
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
    options: xlsx,
    found: [],
    also: ({ outcome }) => expect([outcome.sheet, outcome.rowsRead]).toEqual(["一", 1]),
  },
  {
    name: "45 HTML named .xlsx",
    file: () => "<html><body><table></table></body></html>",
    options: xlsx,
    found: ["wrong_type"],
  },
  {
    name: "45 CSV named .xlsx",
    file: () => csv(row("1")),
    options: xlsx,
    found: ["named_otherwise"],
    also: amounts(100),
  },
];

describe("hostile files", () => {
  it.each(cases)("$name", async ({ kind, file, options, found, also, within }) => {
    const bytes = file();
    const memory = process.memoryUsage().rss;
    const start = performance.now();
    const done = await check(kind ?? "sales_actuals", bytes, options);
    const spent = performance.now() - start;
    expect(done.found).toEqual(found);
    also?.(done);
    expect(spent).toBeLessThan(within ?? 2_000);
    // What the reading added, the fixture itself left out; the thread of a workbook has its own heap.
    expect((process.memoryUsage().rss - memory) / 1024 / 1024).toBeLessThan(within ? 400 : 128);
    // Of a file with an error nothing may have reached the store when the error was told first.
    if (done.outcome.errors > 0 && done.outcome.rejected === 0) expect(done.rows).toEqual([]);
  });
});
