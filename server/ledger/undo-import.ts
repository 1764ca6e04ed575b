import type { UndoReport } from "../../shared/contract/imports.ts";
import type { Kind } from "../../shared/kinds/kind.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import { entriesWithin } from "../access/offices-within.ts";
import type { Asker } from "../access/asker.ts";
import { AppError } from "../errors.ts";
import { rowColumns } from "../store/row-columns.ts";
import type { SqlValue, Store, StoredRow, Transaction } from "../store/store.ts";
import type { LedgerRow } from "../store/tables.ts";
import type { ChangeRecorder } from "./change-recorder.ts";
import { recorderFor } from "./recorder-for.ts";
import type { LedgerDeps } from "./ledger-deps.ts";
import { findEntry, newestNumber, standingImports, undoneBy } from "./ledger-entries.ts";
import { dependentImports, namedColumns } from "./undo-dependents.ts";

/**
 * Undoes import `number` under a new ledger number: every answer is then as if it had never been, later
 * imports kept. Errors: `import.unknown`, `undo.not_undoable` (an undo, or undone already),
 * `undo.corrected_later` and `undo.has_dependents` with the numbers to undo first.
 */
export async function undoImport(
  store: Store,
  deps: LedgerDeps,
  { number, by }: { readonly number: number; readonly by: Asker },
): Promise<UndoReport> {
  return store.write(async (transaction) => {
    const entry = await undoableEntry(transaction, { number, by });
    const kind = kindByName(entry.kind) as Kind;
    const before = await newestNumber(transaction.db);
    const ledger = before + 1;
    await refuseCorrected(transaction, kind, entry);
    const recorder = recorderFor(kind);
    const removed = await takeRows({ transaction, kind, entry, ledger, recorder });
    const restored = await restoreRows({ transaction, kind, entry, ledger, recorder });
    const dependents = await dependentImports({
      db: transaction.db,
      kind,
      number,
      removed: removed.values,
    });
    if (dependents.length > 0) throw new AppError("undo.has_dependents", { undoFirst: dependents });
    await recorder.write(transaction, ledger);
    const moved = await deps.moves(transaction.db, {
      before,
      after: ledger,
      kind: kind.name,
      reach: by.reach,
    });
    const report: UndoReport = {
      ledger,
      kind: "undo",
      of: number,
      rows: { removed: removed.count, restored: restored.count },
      resend: await laterImports(transaction, entry),
      ...moved,
    };
    await transaction.append("ledger", ledgerColumns, [
      [
        ledger,
        "undo",
        number,
        entry.kind,
        entry.file,
        entry.sha256,
        entry.sheet,
        deps.now(),
        restored.firstId,
        restored.lastId,
        entry.offices,
        JSON.stringify(report),
      ],
    ]);
    await deps.record(transaction, {
      actor: by.actor,
      action: "undo",
      object: `import:${number}`,
      details: { ledger, kind: entry.kind, file: entry.file, rows: report.rows },
    });
    return { commit: true, value: report };
  });
}

/** The columns of an entry, in the order both writers of the ledger append them. */
export const ledgerColumns = [
  "number",
  "op",
  "of",
  "kind",
  "file",
  "sha256",
  "sheet",
  "committed_at",
  "first_id",
  "last_id",
  "offices",
  "report",
] as const;

async function undoableEntry(
  transaction: Transaction,
  { number, by }: { readonly number: number; readonly by: Asker },
): Promise<LedgerRow> {
  const entry = await findEntry(transaction.db, number);
  const within = await entriesWithin(transaction.db, by.reach);
  // An import that touched offices beyond reach is answered like one that does not exist.
  if (!entry || !within(entry)) throw new AppError("import.unknown", { ledger: number });
  const undone = await undoneBy(transaction.db, number);
  if (entry.op === "undo" || undone !== null) {
    throw new AppError("undo.not_undoable", { ledger: number, undoneBy: undone, of: entry.of });
  }
  return entry;
}

type Rows = { transaction: Transaction; kind: Kind; entry: LedgerRow };

/** Rows of the import's own file: those it added, and those a later undo put back. */
function originRows({ transaction, kind, entry }: Rows) {
  return transaction.db
    .selectFrom(kind.name as "sales_actuals")
    .where("origin", "=", entry.number)
    .where((e) =>
      e.or([
        e.and([
          e("added_by", "=", entry.number),
          e("id", ">=", entry.first_id ?? 0),
          e("id", "<=", entry.last_id ?? -1),
        ]),
        e("origin", "<>", e.ref("added_by")),
      ]),
    );
}

async function refuseCorrected(
  transaction: Transaction,
  kind: Kind,
  entry: LedgerRow,
): Promise<void> {
  const standing = await standingImports(transaction.db);
  const retired = await originRows({ transaction, kind, entry })
    .select("retired_by")
    .distinct()
    .where("retired_by", "is not", null)
    .execute();
  const numbers = retired
    .map((row) => row.retired_by as number)
    .filter((by) => standing.has(by))
    .sort((a, b) => a - b);
  if (numbers.length > 0) throw new AppError("undo.corrected_later", { undoFirst: numbers });
}

const batch = 2000;

async function takeRows(
  given: Rows & { ledger: number; recorder: ChangeRecorder },
): Promise<{ count: number; values: ReadonlyMap<string, ReadonlySet<string>> }> {
  const { transaction, kind, ledger, recorder } = given;
  const table = transaction.rowTable(kind);
  const values = new Map(namedColumns(kind).map((name) => [name, new Set<string>()] as const));
  let count = 0;
  for (;;) {
    const rows = (await originRows(given)
      .selectAll()
      .where("retired_by", "is", null)
      .limit(batch)
      .execute()) as unknown as StoredRow[];
    for (const row of rows) {
      recorder.removed(row);
      for (const [name, seen] of values) seen.add(row[name] as string);
    }
    await table.retire(rows, ledger);
    count += rows.length;
    if (rows.length < batch) return { count, values };
  }
}

async function restoreRows(
  given: Rows & { ledger: number; recorder: ChangeRecorder },
): Promise<{ count: number; firstId: number | null; lastId: number | null }> {
  const { transaction, kind, entry, ledger, recorder } = given;
  const columns = rowColumns(kind);
  const rows = (await transaction.db
    .selectFrom(kind.name as "sales_actuals")
    .selectAll()
    .where("retired_by", "=", entry.number)
    .orderBy("id")
    .execute()) as unknown as StoredRow[];
  if (rows.length === 0) return { count: 0, firstId: null, lastId: null };
  const newest = await transaction.db
    .selectFrom("ledger")
    .select((e) => e.fn.max("last_id").as("id"))
    .where("kind", "=", kind.name)
    .executeTakeFirst();
  const firstId = (newest?.id ?? 0) + 1;
  const copies = rows.map((row, i) => {
    const changed: StoredRow = { ...row, id: firstId + i, added_by: ledger, retired_by: null };
    return columns.map((name) => changed[name] ?? null) as SqlValue[];
  });
  for (const copy of copies) recorder.added(copy);
  await transaction.rowTable(kind).insert(copies);
  return { count: rows.length, firstId, lastId: firstId + rows.length - 1 };
}

/** Later imports of the same kind and offices: they may have repeated rows unchanged that are gone now. */
async function laterImports(
  transaction: Transaction,
  entry: LedgerRow,
): Promise<UndoReport["resend"]> {
  const standing = await standingImports(transaction.db);
  const offices = new Set(JSON.parse(entry.offices) as string[]);
  const later = await transaction.db
    .selectFrom("ledger")
    .select(["number", "file", "offices"])
    .where("kind", "=", entry.kind)
    .where("number", ">", entry.number)
    .where("op", "=", "import")
    .orderBy("number")
    .execute();
  return later
    .filter((row) => standing.has(row.number))
    .filter((row) => {
      const own = JSON.parse(row.offices) as string[];
      return own.length === 0 || own.some((office) => offices.has(office));
    })
    .map((row) => ({ ledger: row.number, file: row.file ?? "" }));
}
