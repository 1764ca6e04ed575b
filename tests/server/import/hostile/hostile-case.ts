import { expect } from "vitest";
import type { Checked, CheckOptions } from "../check.ts";

export type HostileCase = {
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

/** One sale as a line of CSV. */
export function row(amount: string, doc = "A", day = "2026-09-01", office = "GZ01"): string {
  return `${day},${office},${amount},${doc},1\n`;
}

export function csv(...rows: readonly string[]): string {
  return header + rows.join("");
}

export const named: CheckOptions = { name: "file.xlsx" };

export function amounts(...expected: readonly (number | undefined)[]): (done: Checked) => void {
  return (done) => expect(done.cells("amount")).toEqual(expected);
}
