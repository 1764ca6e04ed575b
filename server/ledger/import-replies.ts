import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { ImportReport } from "../../shared/contract/imports.ts";
import { AppError } from "../errors.ts";
import type { Transaction } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

/** How long the answer to a request with an Idempotency-Key is given again (contract 3). */
const keptMs = 24 * 3_600_000;

/** Somebody's key, and what was sent with it. */
export type ReplyKey = { readonly id: string; readonly digest: string };

const hash = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

/** `who` and `sent`: two people may use one key, and one person not for two files. */
export const replyKey = (given: {
  readonly key: string;
  readonly who: readonly string[];
  readonly sent: readonly unknown[];
}): ReplyKey => ({ id: `key-${hash([...given.who, given.key])}`, digest: hash(given.sent) });

/** Told apart from the owner of an attempt, so that nobody finds it among theirs. */
const ownerOf = ({ digest }: ReplyKey): string => `key ${digest}`;

/** The answer kept under a key; null without. Error: `request.key_used`, for something else that was sent. */
export async function findReply(
  db: Kysely<Tables>,
  key: ReplyKey,
  now: string,
): Promise<ImportReport | null> {
  const row = await db
    .selectFrom("import_attempts")
    .select(["owner", "report"])
    .where("id", "=", key.id)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  if (row.owner !== ownerOf(key)) throw new AppError("request.key_used");
  return JSON.parse(row.report) as ImportReport;
}

/** Keeps an answer, in the transaction of what it tells of. */
export async function keepReply(
  transaction: Transaction,
  key: ReplyKey,
  { report, now }: { readonly report: ImportReport; readonly now: string },
): Promise<void> {
  await transaction.db.deleteFrom("import_attempts").where("id", "=", key.id).execute();
  const until = new Date(Date.parse(now) + keptMs).toISOString();
  await transaction.append(
    "import_attempts",
    ["id", "created_at", "expires_at", "owner", "report"],
    [[key.id, now, until, ownerOf(key), JSON.stringify(report)]],
  );
}
