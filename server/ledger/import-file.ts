import { stat } from "node:fs/promises";
import type { ImportReport } from "../../shared/contract/imports.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { Kind } from "../../shared/kinds/kind.ts";
import { checkFile } from "../import/check-file.ts";
import type { ReadLimits } from "../import/limits.ts";
import type { Asker } from "../access/asker.ts";
import { openFile } from "../import/open-file.ts";
import type { References } from "../import/references.ts";
import type { Store, Transaction } from "../store/store.ts";
import { rowApplier, type RowApplier } from "./apply-rows.ts";
import { startCheckThread, type CheckThread, type ThreadResult } from "./check-in-thread.ts";
import { fileDigest } from "./file-digest.ts";
import { refuseBeyond, retiresWithin } from "./import-reach.ts";
import { keepAttempt, keepRejects } from "./import-attempts.ts";
import { keepReply, type ReplyKey } from "./import-replies.ts";
import { importReport, type ReportParts } from "./import-report.ts";
import type { LedgerDeps } from "./ledger-deps.ts";
import { newestNumber } from "./ledger-entries.ts";
import { loadReferences } from "./load-references.ts";
import type { ChangeRecorder } from "./change-recorder.ts";
import { officesEverOf } from "./offices-ever.ts";
import { recorderFor } from "./recorder-for.ts";
import { isCountedWhereChecked } from "./sales-counter.ts";
import { ledgerColumns } from "./undo-import.ts";

export type ImportRequest = {
  /** Where the bytes lie, and what the person calls the file. */
  readonly path: string;
  readonly name: string;
  readonly kind: Kind | "auto";
  readonly mode: "preview" | "commit";
  readonly acceptValid: boolean;
  readonly language: Language;
  readonly limits: ReadLimits;
  /** Where the rejected rows may be written for the time of the call. */
  readonly rejectedPath: string;
  readonly by: Asker;
  /** Where the answer is kept; null where nobody will ask for it again. */
  readonly reply: ReplyKey | null;
};

/**
 * Reads, checks and applies one file under the next ledger number: a preview and a commit are the same path,
 * and differ in how the transaction ends. Never throws for what is wrong with the file: that is the report.
 */
export async function importFile(
  store: Store,
  deps: LedgerDeps,
  request: ImportRequest,
): Promise<ImportReport> {
  const { size } = await stat(request.path);
  const thread = size >= largeFileBytes ? startCheckThread() : null;
  try {
    return await importChecked(store, deps, { request, thread });
  } finally {
    await thread?.close();
  }
}

/** `thread`: where the rows are checked; null = in this one. */
type Work = { readonly request: ImportRequest; readonly thread: CheckThread | null };

async function importChecked(store: Store, deps: LedgerDeps, work: Work): Promise<ImportReport> {
  const { request } = work;
  deps.progress("reading");
  const done = await store.write(async (transaction) => {
    deps.progress("writing");
    const parts = await apply(transaction, deps, work);
    const wouldBe = statusOf(parts, request.acceptValid);
    const commit = wouldBe === "committed" && request.mode === "commit";
    const moved =
      wouldBe === "committed"
        ? await deps.moves(transaction.db, {
            before: parts.ledger - 1,
            after: parts.ledger,
            kind: (parts.outcome.kind as Kind).name,
            reach: request.by.reach,
          })
        : { moves: [], movesTotal: 0 };
    const status = request.mode === "preview" ? "preview" : wouldBe;
    const report = importReport({ ...parts, ...moved, status, wouldBe, file: request.name });
    if (commit) {
      await transaction.append("ledger", ledgerColumns, [
        [
          parts.ledger,
          "import",
          null,
          (parts.outcome.kind as Kind).name,
          request.name,
          parts.sha256,
          parts.outcome.sheet,
          deps.now(),
          parts.applied.firstId,
          parts.applied.lastId,
          JSON.stringify(parts.outcome.offices),
          JSON.stringify(report),
        ],
      ]);
      if (report.rows.rejected > 0) {
        await keepRejects(transaction, String(parts.ledger), request.rejectedPath);
      }
      await deps.record(transaction, {
        actor: request.by.actor,
        action: "import",
        object: `import:${parts.ledger}`,
        details: {
          kind: (parts.outcome.kind as Kind).name,
          file: request.name,
          sha256: parts.sha256,
          rows: report.rows,
        },
      });
      if (request.reply) await keepReply(transaction, request.reply, { report, now: deps.now() });
      deps.progress("committing");
    }
    return { commit, value: report };
  });
  if (done.status === "committed") {
    deps.progress("committed");
    return done;
  }
  const { reply } = request;
  const told =
    done.status === "unchanged" && done.rows.rejected === 0
      ? done
      : await keepAttempt(store, deps, done, request);
  if (reply) {
    await store.write(async (transaction) => {
      await keepReply(transaction, reply, { report: told, now: deps.now() });
      return { commit: true, value: undefined };
    });
  }
  return told;
}

function statusOf(parts: ReportParts, acceptValid: boolean): ImportReport["wouldBe"] {
  const { outcome, applied } = parts;
  const unreadable = outcome.rowsRead === 0 && outcome.errors > 0;
  if (unreadable || (outcome.errors > 0 && !acceptValid)) return "refused";
  if (outcome.rowsRead > 0 && outcome.rejected === outcome.rowsRead) return "refused";
  return applied.added + applied.corrected > 0 ? "committed" : "unchanged";
}

async function apply(
  transaction: Transaction,
  deps: LedgerDeps,
  { request, thread }: Work,
): Promise<ReportParts> {
  const ledger = (await newestNumber(transaction.db)) + 1;
  const references = await loadReferences(transaction.db, request.by.reach);
  const order = { ...request, references, today: deps.today() };
  let applier: RowApplier | null = null;
  let recorder: ChangeRecorder | null = null;
  const { outcome, sha256, counted } = await check(order, thread, async (kind, far) => {
    refuseBeyond(request.by.reach, kind);
    recorder = recorderFor(kind);
    applier = await rowApplier({
      transaction,
      kind,
      ledger,
      recorder,
      counted: far && isCountedWhereChecked(kind),
      officesEver: officesEverOf(kind, references),
      mayRetire: await retiresWithin(transaction.db, request.by.reach),
    });
    return applier;
  });
  const applied = (applier as RowApplier | null)?.applied() ?? {
    added: 0,
    corrected: 0,
    unchanged: 0,
    firstId: null,
    lastId: null,
  };
  const writes = applied.added + applied.corrected > 0;
  if (writes && (outcome.errors === 0 || request.acceptValid)) {
    const deltas = recorder as ChangeRecorder | null;
    if (counted) deltas?.takeCounted(counted);
    await deltas?.write(transaction, ledger);
  }
  return { ledger, outcome, sha256, applied };
}

/** From here on a second thread pays for its start. */
const largeFileBytes = 4 * 1024 * 1024;

/** `far`: the rows were checked, and counted, in another thread. */
type OpenSink = (kind: Kind, far: boolean) => Promise<RowApplier>;

async function check(
  order: ImportRequest & { readonly references: References; readonly today: string },
  thread: CheckThread | null,
  sink: OpenSink,
): Promise<ThreadResult> {
  const { path, name, limits } = order;
  if (thread) {
    const kind = order.kind === "auto" ? "auto" : order.kind.name;
    return thread.check({ ...order, kind }, (found) => sink(found, true));
  }
  const outcome = await checkFile({
    ...order,
    file: await openFile(path, name, limits),
    fileName: name,
    sink: (found) => sink(found, false),
  });
  return { outcome, sha256: await fileDigest(path), counted: null };
}
