import { readFile } from "node:fs/promises";
import { kinds } from "../../shared/kinds/kinds.ts";
import type { Kind } from "../../shared/kinds/kind.ts";
import type { Store } from "../../server/store/store.ts";
import { commitRows } from "../server/reports/commit-rows.ts";
import type { Values } from "../server/reports/commit-rows.ts";

/** What a vector says of one company: the answers of contract 2 by brute force. */
export type Expected = {
  readonly performance: readonly {
    readonly period: string;
    readonly on: string;
    readonly rows: Readonly<Record<string, unknown>>;
    readonly total: unknown;
  }[];
  readonly incidents: readonly unknown[];
};

const folder = (company: string): URL => new URL(`../vectors/${company}/`, import.meta.url);

export async function readExpected(company: string): Promise<Expected> {
  return JSON.parse(await readFile(new URL("expected.json", folder(company)), "utf8")) as Expected;
}

/** The plain comma-separated files of a vector: no quotes, no surprises. */
async function readRows(company: string, kind: Kind): Promise<readonly Values[]> {
  const text = await readFile(new URL(`${kind.name}.csv`, folder(company)), "utf8");
  const [header = "", ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const row: Record<string, string | number> = {};
    for (const [at, cell] of line.split(",").entries()) {
      const column = kind.columns.find((one) => one.name === names[at]);
      if (!column || cell === "") continue;
      if (column.type === "money") row[column.name] = Math.round(Number(cell) * 100);
      else row[column.name] = ["count", "decimal"].includes(column.type) ? Number(cell) : cell;
    }
    return row;
  });
}

/** Every file of a vector in an empty store, each as one ledger entry. */
export async function loadCompany(store: Store, company: string): Promise<void> {
  const offices = new Map<string, string>();
  for (const kind of kinds) {
    const rows = await readRows(company, kind);
    for (const row of rows) {
      const code = row["dealer_code"] ?? row["promo_code"];
      const owns = kind.name === "dealers" || kind.name === "promotions";
      if (owns) offices.set(String(code), String(row["office_code"]));
    }
    await commitRows(store, kind.name, rows, (row) => {
      const code = kind.officeFrom ? row[kind.officeFrom] : undefined;
      return offices.get(String(code)) ?? "";
    });
  }
}
