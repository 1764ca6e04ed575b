import { appendAudit, type Actor, type AuditEntry } from "../audit/append-audit.ts";
import type { Store, Transaction } from "../store/store.ts";

export type DeskDeps = {
  readonly store: Store;
  readonly now: () => Date;
  /** Business today: what grants are dated by. */
  readonly today: () => string;
  readonly auditKey: Buffer;
  /** What second factors are sealed with. */
  readonly factorKey: Buffer;
};

/** One change of who may see what: input and output cross threads, so they are plain data. */
export type DeskCommand<I, O> = (deps: DeskDeps, actor: Actor, input: I) => Promise<O>;

/** What a change leaves in the audit, beside when and who. */
export type Told = Pick<AuditEntry, "action" | "object" | "details">;

/**
 * Changes who may see what: the change, its audit entry and the new `Marks.access` in one transaction, so
 * that it is told of if and only if it happened, and holds from the next request on.
 */
export function changeAccess<T>(
  deps: DeskDeps,
  actor: Actor,
  work: (transaction: Transaction) => Promise<{ readonly told: Told; readonly value: T }>,
): Promise<T> {
  return deps.store.write(async (transaction) => {
    const { told, value } = await work(transaction);
    await bumpAccess(transaction);
    await appendAudit(transaction, deps.auditKey, {
      ...told,
      at: deps.now().toISOString(),
      actor,
      outcome: "done",
    });
    return { commit: true, value };
  });
}

/** Everybody who was identified before is looked at again. */
export async function bumpAccess({ db }: Transaction): Promise<void> {
  const row = await db
    .selectFrom("meta")
    .select("value")
    .where("key", "=", "access_version")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("meta")
    .set({ value: String(Number(row.value) + 1) })
    .where("key", "=", "access_version")
    .execute();
}
