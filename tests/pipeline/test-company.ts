/** A company on a real database, fed by real files through the product's own import and undo. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openReading } from "../../server/access/gateway.ts";
import { AppError } from "../../server/errors.ts";
import { verifyLedger } from "../../server/ledger/verify/verify-ledger.ts";
import { performanceReport, type PerformanceQuery } from "../../server/reports/performance.ts";
import { priceIncidentsReport } from "../../server/reports/price-incidents.ts";
import type { Store } from "../../server/store/store.ts";
import { ledgerDeps, performImport, performUndo } from "../../server/writer/perform.ts";
import type { ImportOrder } from "../../server/writer/writer.ts";
import type { ImportReport, UndoReport } from "../../shared/contract/imports.ts";
import { openTestStore, type EngineName } from "../setup/engines.ts";

/** The business today of every test company. */
export const today = "2026-09-16";

export type Asking = Partial<PerformanceQuery> & {
  readonly scope?: string;
  readonly ledger?: number | null;
};

export type TestCompany = {
  readonly store: Store;
  readonly place: string;
  readonly folder: string;
  /** Imports a file of these bytes; commits unless told otherwise. */
  send(kind: string, text: string | Uint8Array, order?: Partial<ImportOrder>): Promise<ImportReport>;
  undo(number: number): Promise<UndoReport>;
  /** The code and details of a refused undo; throws when it was done. */
  refusedUndo(number: number): Promise<{ code: string; details: Readonly<Record<string, unknown>> }>;
  /** The body of the answer. */
  performance(asked: Asking): Promise<string>;
  priceIncidents(on: string, ledger?: number): Promise<string>;
  /** What `verify` finds wrong. */
  faults(): Promise<readonly unknown[]>;
  setClock(instant: string): void;
  close(): Promise<void>;
};

export async function openTestCompany(engine: EngineName): Promise<TestCompany> {
  const test = await openTestStore(engine);
  const { store, folder } = test;
  let instant = `${today}T08:00:00Z`;
  let files = 0;
  const deps = ledgerDeps(() => new Date(instant), today);
  const reading = async (asked: Asking) =>
    openReading({
      db: store.db,
      head: await store.head(),
      ledger: asked.ledger ?? null,
      scope: asked.scope ?? "company",
    });
  return {
    store,
    place: test.place,
    folder,
    send: async (kind, text, order = {}) => {
      files += 1;
      const path = join(folder, `file-${files}`);
      await writeFile(path, text);
      const plain = { mode: "commit", acceptValid: false, language: "en" } as const;
      const name = `${kind}.csv`;
      return performImport(store, deps, { path, name, kind, ...plain, ...order }, folder);
    },
    undo: (number) => performUndo(store, deps, number),
    refusedUndo: async (number) => {
      const error: unknown = await performUndo(store, deps, number).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error instanceof AppError) return { code: error.code, details: error.details };
      throw new Error(`undo ${number} was not refused`, { cause: error });
    },
    performance: async (asked) => {
      const { period = null, by = "office", on = null, category = null } = asked;
      const answer = await performanceReport(await reading(asked), { period, by, on, category });
      return JSON.stringify(answer);
    },
    priceIncidents: async (on, ledger) =>
      JSON.stringify(
        await priceIncidentsReport(await reading({ ledger: ledger ?? null }), { state: "all", on }),
      ),
    faults: async () => (await verifyLedger(store)).differences,
    setClock: (now) => {
      instant = now;
    },
    close: () => test.close(),
  };
}

/** Lines of cells, the header first, as a file holds them. */
export const csv = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;
