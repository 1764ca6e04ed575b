import { consoleAsker } from "../../server/access/asker.ts";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ledgerDeps, performImport } from "../../server/writer/perform.ts";
import type { Store } from "../../server/store/store.ts";
import { kindNames } from "../../shared/kinds/kinds.ts";

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

/** Imports every file of a vector into an empty store, in order of dependency. */
export async function loadCompany(store: Store, company: string): Promise<void> {
  // After the newest row of any file: nothing in them is from the future.
  const home = await mkdtemp(join(tmpdir(), "dabiao-vector-"));
  const deps = ledgerDeps({
    clock: () => new Date("2027-01-04T08:00:00Z"),
    today: "2027-01-04",
    home,
  });
  for (const kind of kindNames) {
    const path = fileURLToPath(new URL(`${kind}.csv`, folder(company)));
    const order = {
      path,
      name: `${kind}.csv`,
      kind,
      mode: "commit",
      acceptValid: false,
      language: "en",
      by: consoleAsker,
    } as const;
    const report = await performImport(store, deps, order, tmpdir());
    if (report.status !== "committed") {
      throw new Error(`${company} ${kind}: ${JSON.stringify(report.issues.slice(0, 3))}`);
    }
  }
  await rm(home, { recursive: true, force: true });
}
