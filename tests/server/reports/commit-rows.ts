import { kindByName } from "../../../shared/kinds/kinds.ts";
import { naturalKey } from "../../../shared/kinds/natural-key.ts";
import type { Cell, Kind } from "../../../shared/kinds/kind.ts";
import { openReading } from "../../../server/access/gateway.ts";
import { everywhere } from "../../../server/access/principal.ts";
import type { Reading } from "../../../server/access/reading.ts";
import type { CheckedRow } from "../../../server/import/checked.ts";
import { rowApplier } from "../../../server/ledger/apply-rows.ts";
import { newestNumber } from "../../../server/ledger/ledger-entries.ts";
import { recorderFor } from "../../../server/ledger/recorder-for.ts";
import { ledgerColumns } from "../../../server/ledger/undo-import.ts";
import type { Store } from "../../../server/store/store.ts";

export type Values = Readonly<Record<string, string | number>>;

/**
 * Commits rows that need no checking as the next ledger entry, through the ledger's own applier and
 * recorders; answers its number. `officeOf` places visits and vouchers.
 */
export async function commitRows(
  store: Store,
  kindName: string,
  rows: readonly Values[],
  officeOf: (row: Values) => string = () => "",
): Promise<number> {
  const kind = kindByName(kindName) as Kind;
  return store.write(async (transaction) => {
    const ledger = (await newestNumber(transaction.db)) + 1;
    const recorder = recorderFor(kind);
    const applier = await rowApplier({
      transaction,
      kind,
      ledger,
      recorder,
      counted: false,
      mayRetire: () => undefined,
      officesEver: (row) => [row.officeCode],
    });
    await applier.rows(rows.map((row, at) => checkedRow(kind, row, at + 2, officeOf)));
    await applier.end();
    const { firstId, lastId } = applier.applied();
    await recorder.write(transaction, ledger);
    const entry = ["import", null, kind.name, `${kind.name}.csv`, "", null];
    await transaction.append("ledger", ledgerColumns, [
      [ledger, ...entry, "2026-09-16T00:00:00Z", firstId, lastId, "[]", "{}"],
    ]);
    return { commit: true, value: ledger };
  });
}

function checkedRow(
  kind: Kind,
  row: Values,
  line: number,
  officeOf: (row: Values) => string,
): CheckedRow {
  const cells: Cell[] = kind.columns.map((column) => row[column.name] ?? column.defaultValue);
  const own = row["office_code"];
  const officeCode =
    kind.officeFrom === "office_code" ? String(own) : kind.officeFrom ? officeOf(row) : "";
  return { line, officeCode, cells, key: naturalKey(kind, cells) };
}

/** The newest state of a store, for a scope. */
export async function readStore(store: Store, scope = "company"): Promise<Reading> {
  return openReading({
    db: store.db,
    head: await store.head(),
    ledger: null,
    scope,
    reach: everywhere,
    ownRows: false,
  });
}
