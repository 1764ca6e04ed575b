import { companyFiles } from "../../../server/demo/generate.ts";
import type { CompanyOptions, Stories } from "../../../server/demo/options.ts";

export type Row = Readonly<Record<string, string>>;

/** The generated files as rows by column name; the header line is kept apart. */
export type CompanyRows = {
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly of: (kind: string) => readonly Row[];
};

export function readCompany(options: CompanyOptions, stories: Stories = {}): CompanyRows {
  const headers = new Map<string, readonly string[]>();
  const rows = new Map<string, readonly Row[]>();
  for (const { kind, pieces } of companyFiles(options, stories)) {
    const [header = "", ...lines] = [...pieces].join("").trimEnd().split("\n");
    const names = header.split(",");
    headers.set(kind, names);
    rows.set(
      kind,
      lines.map((line) => {
        const cells = line.split(",");
        return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
      }),
    );
  }
  return { headers, of: (kind) => rows.get(kind) ?? [] };
}

/** Yuan text as 分, exactly. */
export function minor(text: string | undefined): number {
  const [yuan = "0", cents = "00"] = (text ?? "0").replace("-", "").split(".");
  return (text?.startsWith("-") ? -1 : 1) * (Number(yuan) * 100 + Number(cents.padEnd(2, "0")));
}

/** Σ amount of the rows that pass. */
export function sumOf(rows: readonly Row[], passes: (row: Row) => boolean): number {
  return rows.reduce((sum, row) => (passes(row) ? sum + minor(row["amount"]) : sum), 0);
}

/** The cell of a column; throws where the file has no such column. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}
