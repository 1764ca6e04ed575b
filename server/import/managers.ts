/** `manager_code` may name somebody of the same file, also on a later line. */
import { unguardText } from "../../shared/csv.ts";
import type { RowSink } from "./checked.ts";
import type { Sheet } from "./record-batch.ts";
import type { TableLayout } from "./table-layout.ts";

export type FileManagers = {
  /** Codes a manager_code may name: the known staff and the file's own. */
  readonly known: ReadonlySet<string>;
  /** A sink that notes which of the file's people really come in, and whom the accepted rows name. */
  watch(sink: RowSink): RowSink;
  /**
   * After a reading: true when an accepted row names somebody whose own rows were all rejected. They are
   * then no longer known and the file must be read again.
   */
  dropRejected(): boolean;
};

/** Reads the staff codes of the file; for every other kind, nothing. */
export async function fileManagers(
  layout: TableLayout,
  sheet: Sheet,
  staff: ReadonlySet<string>,
): Promise<FileManagers> {
  const ownAt = layout.columns.findIndex(({ column }) => column.name === "staff_code");
  const managerAt = layout.columns.findIndex(({ column }) => column.references === "manager");
  const place = layout.columns[ownAt]?.place ?? -1;
  if (managerAt < 0 || (layout.columns[managerAt]?.place ?? -1) < 0) {
    return { known: staff, watch: (sink) => sink, dropRejected: () => false };
  }
  const known = new Set(staff);
  for await (const batch of sheet.read()) {
    for (const record of batch.records) {
      const code = unguardText(record[place] ?? "");
      if (code !== "") known.add(code);
    }
  }
  let accepted = new Set<string>();
  let named = new Set<string>();
  return {
    known,
    watch: (sink) => {
      accepted = new Set();
      named = new Set();
      return {
        reset: () => sink.reset(),
        rows: (batch) => {
          for (const { cells } of batch) {
            accepted.add(String(cells[ownAt]));
            const manager = cells[managerAt];
            if (typeof manager === "string") named.add(manager);
          }
          return sink.rows(batch);
        },
        end: () => sink.end(),
      };
    },
    dropRejected: () => {
      const gone = [...named].filter((code) => !staff.has(code) && !accepted.has(code));
      for (const code of gone) known.delete(code);
      return gone.length > 0;
    },
  };
}
