/** A company on a real database, fed by real files through the product's own import and undo. */
import { consoleAsker } from "../../server/access/asker.ts";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openReading } from "../../server/access/gateway.ts";
import { everywhere } from "../../server/access/principal.ts";
import { AppError } from "../../server/errors.ts";
import { verifyLedger } from "../../server/ledger/verify/verify-ledger.ts";
import type { Tables } from "../../server/store/tables.ts";
import { performanceReport, type PerformanceQuery } from "../../server/reports/performance.ts";
import { findImport, listImports, rejectedRows } from "../../server/reports/imports.ts";
import { priceIncidentsReport } from "../../server/reports/price-incidents.ts";
import { rowsReport } from "../../server/reports/rows.ts";
import type { Store } from "../../server/store/store.ts";
import { ledgerDeps, performImport, performUndo } from "../../server/writer/perform.ts";
import type { ImportOrder } from "../../server/writer/writer.ts";
import type { RowsAnswer } from "../../shared/contract/explain.ts";
import type {
  ImportDetail,
  ImportList,
  ImportReport,
  UndoReport,
} from "../../shared/contract/imports.ts";
import type { PerformanceAnswer, PerformanceRow } from "../../shared/contract/performance.ts";
import { kindNames } from "../../shared/kinds/kinds.ts";
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
  send(
    kind: string,
    text: string | Uint8Array,
    order?: Partial<ImportOrder>,
  ): Promise<ImportReport>;
  undo(number: number): Promise<UndoReport>;
  /** The code and details of a refused undo; throws when it was done. */
  refusedUndo(
    number: number,
  ): Promise<{ code: string; details: Readonly<Record<string, unknown>> }>;
  /** The body of the answer. */
  performance(asked: Asking): Promise<string>;
  /** One office's row of it. */
  office(code: string, asked: Asking): Promise<PerformanceRow>;
  priceIncidents(on: string, ledger?: number): Promise<string>;
  /** The rows as imported. */
  rows(kind: string, ledger?: number): Promise<RowsAnswer["rows"]>;
  history(): Promise<ImportList>;
  find(id: string): Promise<ImportDetail | null>;
  rejected(id: string): Promise<string | null>;
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
  const deps = ledgerDeps({
    clock: () => new Date(instant),
    today,
    home: folder,
  });
  const reading = async (asked: Asking) =>
    openReading({
      db: store.db,
      head: await store.head(),
      ledger: asked.ledger ?? null,
      scope: asked.scope ?? "company",
      reach: everywhere,
      ownRows: false,
    });
  const performance = async (asked: Asking): Promise<string> => {
    const { period = null, by = "office", on = null, category = null } = asked;
    const answer = await performanceReport(await reading(asked), { period, by, on, category });
    return JSON.stringify(answer);
  };
  return {
    store,
    place: test.place,
    folder,
    send: async (kind, text, order = {}) => {
      files += 1;
      const path = join(folder, `file-${files}`);
      await writeFile(path, text);
      const plain = {
        mode: "commit",
        acceptValid: false,
        language: "en",
        by: consoleAsker,
      } as const;
      const name = `${kind}.csv`;
      return performImport(store, deps, { path, name, kind, ...plain, ...order }, folder);
    },
    undo: (number) => performUndo(store, deps, { number, by: consoleAsker }),
    refusedUndo: async (number) => {
      const error: unknown = await performUndo(store, deps, { number, by: consoleAsker }).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error instanceof AppError) return { code: error.code, details: error.details };
      throw new Error(`undo ${number} was not refused`, { cause: error });
    },
    performance,
    office: async (code, asked) => {
      const { rows } = JSON.parse(await performance(asked)) as PerformanceAnswer;
      const row = rows.find((one) => one.code === code);
      if (!row) throw new Error(`no row for ${code}`);
      return row;
    },
    priceIncidents: async (on, ledger) =>
      JSON.stringify(
        await priceIncidentsReport(await reading({ ledger: ledger ?? null }), { state: "all", on }),
      ),
    rows: async (kind, ledger) => {
      const everything = { office: null, from: null, to: null, cursor: null, limit: 1000 };
      return (await rowsReport(await reading({ ledger: ledger ?? null }), { kind, ...everything }))
        .rows;
    },
    history: async () => listImports(store.db, { ledger: await store.head(), reach: everywhere }),
    find: (id) => findImport(store.db, { id, reach: everywhere, asker: "" }),
    rejected: (id) => rejectedRows(store.db, id),
    faults: async () => (await verifyLedger(store)).differences,
    setClock: (now) => {
      instant = now;
    },
    close: () => test.close(),
  };
}

/** Lines of cells, the header first, as a file holds them. */
export const csv = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;

/** Three offices in two provinces with what they sell and whom they sell to: ledger numbers 1 to 5. */
export async function openSmallCompany(engine: EngineName): Promise<TestCompany> {
  const company = await openTestCompany(engine);
  const files: readonly (readonly [string, string])[] = [
    [
      "offices",
      csv(
        "office_code,office_name,province_code,province_name,city",
        "O1,甲,P1,廣東,廣州",
        "O2,乙,P1,廣東,深圳",
        "O3,丙,P2,湖南,長沙",
      ),
    ],
    ["products", csv("sku,product_name,category", "K1,品一,啤酒", "K2,品二,汽水")],
    [
      "staff",
      csv("staff_code,staff_name,office_code,role,from_date", "S1,陳,O1,sales_rep,2024-01-01"),
    ],
    [
      "dealers",
      csv(
        "dealer_code,dealer_name,office_code,dealer_kind,channel,phone",
        "D1,順達,O1,dealer,商超,020-1",
        "D2,宏發,O2,outlet,餐飲,",
      ),
    ],
    ["sales_plans", csv("period,office_code,amount", "2026-09,O1,1000.00", "2026-09,O2,500.00")],
  ];
  for (const [kind, text] of files) {
    const report = await company.send(kind, text);
    if (report.status !== "committed") throw new Error(`${kind}: ${JSON.stringify(report.issues)}`);
  }
  return company;
}

/** How many files `openSmallCompany` imports. */
export const smallCompanyHead = 5;

/** Every row of every table of rows, rollups and the ledger. */
export async function everyRow(company: TestCompany): Promise<Readonly<Record<string, unknown>>> {
  const tables = [...kindNames, "sales_by_day", "sales_by_month", "price_incident_spans", "ledger"];
  const read = async (table: string) =>
    company.store.db
      .selectFrom(table as keyof Tables & "ledger")
      .selectAll()
      .execute();
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await read(table)])),
  );
}
