import type { Kysely } from "kysely";
import type {
  ImportDetail,
  ImportList,
  ImportReport,
  LedgerEntry,
  UndoReport,
} from "../../shared/contract/imports.ts";
import { entriesWithin } from "../access/offices-within.ts";
import type { Reach } from "../access/principal.ts";
import type { LedgerRow, Tables } from "../store/tables.ts";

/** The ledger up to a number, newest first: the entries whose offices all lie within reach. */
export async function listImports(
  db: Kysely<Tables>,
  { ledger, reach }: { readonly ledger: number; readonly reach: Reach },
): Promise<ImportList> {
  const within = await entriesWithin(db, reach);
  const rows = await db
    .selectFrom("ledger")
    .selectAll()
    .where("number", "<=", ledger)
    .orderBy("number", "desc")
    .execute();
  const undone = new Map(rows.filter((row) => row.of !== null).map((row) => [row.of, row.number]));
  return {
    ledger,
    imports: rows.filter(within).map((row) => entryOf(row, undone.get(row.number) ?? null)),
  };
}

function entryOf(row: LedgerRow, undoneBy: number | null): LedgerEntry {
  const report = JSON.parse(row.report) as ImportReport | UndoReport;
  const rows =
    "status" in report
      ? report.rows
      : { read: 0, added: report.rows.restored, corrected: 0, unchanged: 0, rejected: 0 };
  return {
    ledger: row.number,
    kind: row.op === "undo" ? "undo" : row.kind,
    of: row.of,
    undoneBy,
    file: row.file,
    sha256: row.sha256,
    committedAt: row.committed_at,
    rows,
  };
}

export type FindImport = {
  /** A ledger number, or the id of a preview or refusal. */
  readonly id: string;
  readonly reach: Reach;
  /** Previews and refusals are for whoever sent the file, and for those who may see everything. */
  readonly asker: string;
};

/** A ledger entry by number, or a preview or refusal by its id; null when there is none within reach. */
export async function findImport(
  db: Kysely<Tables>,
  asked: FindImport,
): Promise<ImportDetail | null> {
  const { id } = asked;
  if (!/^[1-9]\d{0,14}$/.test(id)) return findAttempt(db, asked);
  const within = await entriesWithin(db, asked.reach);
  const row = await db
    .selectFrom("ledger")
    .selectAll()
    .where("number", "=", Number(id))
    .executeTakeFirst();
  if (!row || !within(row)) return null;
  const undo = await db
    .selectFrom("ledger")
    .select("number")
    .where("of", "=", row.number)
    .executeTakeFirst();
  const report = JSON.parse(row.report) as ImportReport | UndoReport;
  return {
    ...entryOf(row, undo?.number ?? null),
    report: "status" in report ? report : null,
    undo: "status" in report ? null : report,
  };
}

async function findAttempt(
  db: Kysely<Tables>,
  { id, reach, asker }: FindImport,
): Promise<ImportDetail | null> {
  const row = await db
    .selectFrom("import_attempts")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row || (!reach.company && row.owner !== asker)) return null;
  const report = JSON.parse(row.report) as ImportReport;
  return {
    ledger: null,
    kind: report.kind ?? "unknown",
    of: null,
    undoneBy: null,
    file: report.file,
    sha256: report.sha256,
    committedAt: row.created_at,
    rows: report.rows,
    report,
    undo: null,
  };
}

/** The stored rejected rows of an entry or attempt; null when it has none. */
export async function rejectedRows(db: Kysely<Tables>, id: string): Promise<string | null> {
  const parts = await db
    .selectFrom("import_rejects")
    .select("text")
    .where("owner", "=", id)
    .orderBy("seq")
    .execute();
  return parts.length === 0 ? null : parts.map((part) => part.text).join("");
}
