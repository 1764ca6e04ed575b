import { naturalKey } from "../../shared/kinds/natural-key.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import type { Cell, Kind } from "../../shared/kinds/kind.ts";
import { openReading } from "../../server/access/gateway.ts";
import type { Reading } from "../../server/access/reading.ts";
import { rowApplier } from "../../server/ledger/apply-rows.ts";
import { newestNumber } from "../../server/ledger/ledger-entries.ts";
import { recorderFor } from "../../server/ledger/recorder-for.ts";
import { ledgerColumns, undoImport } from "../../server/ledger/undo-import.ts";
import type { Store } from "../../server/store/store.ts";

/** Cells by column name, as the checks give them: money in 分. A missing optional cell is empty. */
export type TestRow = Readonly<Record<string, Cell>>;

/**
 * Commits rows of one kind as the next ledger entry, through the ledger's own code, without a file and
 * its checks; answers the number taken. Kinds whose office is that of a dealer or programme take it from
 * `office_code` of the row.
 */
export async function commitRows(
  store: Store,
  kindName: string,
  rows: readonly TestRow[],
): Promise<number> {
  const kind = kindByName(kindName) as Kind;
  return store.write(async (transaction) => {
    const ledger = (await newestNumber(transaction.db)) + 1;
    const recorder = recorderFor(kind);
    const officeOf = (row: TestRow): string =>
      kind.officeFrom === null ? "" : String(row["office_code"] ?? "");
    const applier = await rowApplier({
      transaction,
      kind,
      ledger,
      recorder,
      officesEver: (row) => [row.officeCode],
    });
    const checked = rows.map((row, i) => {
      const cells = kind.columns.map(
        (column) => row[column.name] ?? column.defaultValue ?? undefined,
      );
      return { line: i + 2, officeCode: officeOf(row), key: naturalKey(kind, cells), cells };
    });
    const issues = await applier.rows(checked);
    if (issues.length > 0) throw new Error(JSON.stringify(issues));
    await recorder.write(transaction, ledger);
    const applied = applier.applied();
    const offices = JSON.stringify([...new Set(rows.map(officeOf))]);
    await transaction.append("ledger", ledgerColumns, [
      [
        ledger,
        "import",
        null,
        kindName,
        `${kindName}.csv`,
        "0",
        null,
        "2026-09-16T00:00:00.000Z",
        applied.firstId,
        applied.lastId,
        offices,
        "{}",
      ],
    ]);
    return { commit: true, value: ledger };
  });
}

/** Undoes an entry; answers the number the undo took. */
export async function undoRows(store: Store, ledger: number): Promise<number> {
  const deps = {
    today: () => "2026-09-16",
    now: () => "2026-09-16T00:00:00.000Z",
    newId: () => "id",
    moves: async () => ({ moves: [], movesTotal: 0 }),
  };
  return (await undoImport(store, deps, ledger)).ledger;
}

/** The newest numbers of a scope. */
export async function readingOf(store: Store, scope = "company"): Promise<Reading> {
  return openReading({ db: store.db, head: await store.head(), ledger: null, scope });
}
