import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { ImportReport } from "../../shared/contract/imports.ts";
import type { Asker } from "../access/asker.ts";
import type { Store, Transaction } from "../store/store.ts";
import type { LedgerDeps } from "./ledger-deps.ts";

/** How long a preview or a refusal can be asked for again (contract 1). */
const keptHours = 24;

/** Keeps a preview or a refusal under a name of its own, and lets go of those past their day. */
export async function keepAttempt(
  store: Store,
  deps: LedgerDeps,
  report: ImportReport,
  { rejectedPath, by }: { readonly rejectedPath: string; readonly by: Asker },
): Promise<ImportReport> {
  const named = { ...report, id: deps.newId() };
  const now = deps.now();
  await store.write(async (transaction) => {
    await forgetExpired(transaction, now);
    await transaction.append(
      "import_attempts",
      ["id", "created_at", "expires_at", "owner", "report"],
      [[named.id, now, hoursLater(now, keptHours), by.actor.id, JSON.stringify(named)]],
    );
    if (named.rows.rejected > 0) await keepRejects(transaction, named.id, rejectedPath);
    return { commit: true, value: undefined };
  });
  return named;
}

async function forgetExpired(transaction: Transaction, now: string): Promise<void> {
  const old = await transaction.db
    .selectFrom("import_attempts")
    .select("id")
    .where("expires_at", "<", now)
    .execute();
  for (const { id } of old) {
    await transaction.db.deleteFrom("import_rejects").where("owner", "=", id).execute();
    await transaction.db.deleteFrom("import_attempts").where("id", "=", id).execute();
  }
}

function hoursLater(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

/** Stores the rejected rows, a CSV on disk, under their owner: an attempt's id or a ledger number. */
export async function keepRejects(
  transaction: Transaction,
  owner: string,
  path: string,
): Promise<void> {
  if (!(await stat(path).catch(() => null))) return;
  let seq = 0;
  for await (const text of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    await transaction.append("import_rejects", ["owner", "seq", "text"], [[owner, seq, text]]);
    seq += 1;
  }
}
