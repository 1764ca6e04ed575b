/** Cases 1–16: bytes, encodings, quotes, lines and columns; and 45, texts of another kind. */
import { expect } from "vitest";
import type { Checked } from "../check.ts";
import { amounts, csv, named, row, type HostileCase } from "./hostile-case.ts";

const header = csv();
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
const encoded =
  (encoding: string) =>
  (done: Checked): void => {
    expect(done.outcome.encoding).toBe(encoding);
    expect(done.cells("doc_no")[0]).toMatch(/^(?:單據|单据)一$/);
  };

export const textCases: readonly HostileCase[] = [
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
  ...[";", "\t", "|"].map((delimiter): HostileCase => ({
    name: `16 ${JSON.stringify(delimiter)} between the cells`,
    file: () => csv(row("1"), row("2", "B")).replaceAll(",", delimiter),
    found: [],
    also: (done) => expect([done.outcome.delimiter, done.rows.length]).toEqual([delimiter, 2]),
  })),
  {
    name: "45 HTML named .xlsx",
    file: () => "<html><body><table></table></body></html>",
    options: named,
    found: ["wrong_type"],
  },
];
