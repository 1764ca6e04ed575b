import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ImportReport, UndoReport } from "../../shared/contract/imports.ts";
import { kindByName } from "../../shared/kinds/kinds.ts";
import type { Asker } from "../access/asker.ts";
import { auditKey } from "../audit/audit-key.ts";
import { ledgerAudit } from "../audit/ledger-audit.ts";
import { AppError } from "../errors.ts";
import { defaultLimits } from "../import/limits.ts";
import { importFile } from "../ledger/import-file.ts";
import type { ReplyKey } from "../ledger/import-replies.ts";
import type { LedgerDeps } from "../ledger/ledger-deps.ts";
import { undoImport } from "../ledger/undo-import.ts";
import { boardMoves } from "../reports/board-moves.ts";
import { localDay } from "../local-day.ts";
import type { Store } from "../store/store.ts";
import type { ImportOrder } from "./writer.ts";

/** The ledger's dependencies with the real clock, randomness, reports and the audit of a home. */
export function ledgerDeps(given: {
  readonly clock: () => Date;
  /** Business today of a demo; null = the clock's. */
  readonly today: string | null;
  /** Where the audit's key lies. */
  readonly home: string;
  readonly progress?: LedgerDeps["progress"];
}): LedgerDeps {
  const { clock, today, home } = given;
  const now = (): string => clock().toISOString();
  return {
    today: () => today ?? localDay(clock()),
    now,
    newId: () => randomBytes(9).toString("base64url"),
    progress: given.progress ?? (() => undefined),
    moves: boardMoves,
    record: ledgerAudit({ key: () => auditKey(home), now }),
  };
}

export const performImport = (
  store: Store,
  deps: LedgerDeps,
  order: ImportOrder,
  temporary: string,
): Promise<ImportReport> => importOrder(store, deps, { order, temporary, reply: null });

/** `reply`: where the answer is kept; null where nobody will ask for it again. */
export async function importOrder(
  store: Store,
  deps: LedgerDeps,
  given: {
    readonly order: ImportOrder;
    readonly temporary: string;
    readonly reply: ReplyKey | null;
  },
): Promise<ImportReport> {
  const { order, temporary, reply } = given;
  const kind = order.kind === "auto" ? "auto" : kindByName(order.kind);
  if (!kind) throw new AppError("import.unknown_kind", { kind: order.kind });
  const rejectedPath = join(temporary, `rejected-${deps.newId()}.csv`);
  try {
    const limits = defaultLimits;
    return await importFile(store, deps, { ...order, kind, limits, rejectedPath, reply });
  } finally {
    await rm(rejectedPath, { force: true });
  }
}

export function performUndo(
  store: Store,
  deps: LedgerDeps,
  order: { readonly number: number; readonly by: Asker },
): Promise<UndoReport> {
  return undoImport(store, deps, order);
}
