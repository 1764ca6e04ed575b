/** Cases 17–29: what stands in the cells. */
import { expect } from "vitest";
import { amounts, csv, row, type HostileCase } from "./hostile-case.ts";

export const cellCases: readonly HostileCase[] = [
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
  ].map((amount): HostileCase => ({
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
  ).map(([amount, minor]): HostileCase => ({
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
  ].map(([what, code]): HostileCase => ({
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
];
