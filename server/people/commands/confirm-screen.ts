import type { Scope } from "../../../shared/contract/access.ts";
import { appendAudit, type Actor } from "../../audit/append-audit.ts";
import { AppError } from "../../errors.ts";
import { newSecret, secretHash } from "../../security/secrets.ts";
import type { Transaction } from "../../store/store.ts";
import { checkedScope } from "../checked-scope.ts";
import { changeAccess, type DeskCommand, type DeskDeps } from "../command-deps.ts";
import { newId } from "../new-id.ts";
import { mostWrongCodes, wrongCodesMs } from "../pairing-times.ts";
import { userCodeHash } from "../user-code.ts";

type Confirmation = Scope & { readonly userCode: string; readonly name: string };

/**
 * A person lets the screen that shows this code in, for one scope. A wrong code is told of in the audit,
 * and what is told there counts: the sixth within a minute is not looked at.
 * Errors: `screen.unknown_code`, `access.bad_scope`, `request.too_many`.
 */
export const confirmScreen: DeskCommand<Confirmation, { readonly id: string }> = async (
  deps,
  actor,
  input,
) => {
  const hash = userCodeHash(input.userCode);
  await refuseWrongCode(deps, actor, hash);
  return changeAccess(deps, actor, async (transaction) => {
    const { scopeType, scopeCode } = await checkedScope(transaction.db, "screen", input);
    const pairing = await waitingPairing(deps, transaction, hash);
    if (!pairing) throw new AppError("screen.unknown_code");
    const id = newId();
    await transaction.append(
      "screens",
      ["id", "name", "secret_hash", "scope_type", "scope_code", "paired_at", "paired_by"],
      [
        [
          id,
          input.name,
          // Nobody's: the screen gets its own when it comes to fetch it.
          secretHash(newSecret()),
          scopeType,
          scopeCode ?? "",
          deps.now().toISOString(),
          actor.id,
        ],
      ],
    );
    await transaction.db
      .updateTable("screen_pairings")
      .set({ screen_id: id })
      .where("device_hash", "=", pairing.device_hash)
      .execute();
    const { name } = input;
    return {
      told: {
        action: "confirm_screen",
        object: `screen:${id}`,
        details: { name, scopeType, scopeCode },
      },
      value: { id },
    };
  });
};

const wrongCode = { code: "screen.unknown_code" } as const;

async function refuseWrongCode(deps: DeskDeps, actor: Actor, hash: string | null): Promise<void> {
  const refusal = await deps.store.write(async (transaction) => {
    const now = deps.now();
    const since = new Date(now.getTime() - wrongCodesMs).toISOString();
    const wrong = await transaction.db
      .selectFrom("audit")
      .select((e) => e.fn.countAll<number>().as("count"))
      .where("actor_id", "=", actor.id)
      .where("at", ">", since)
      .where("action", "=", "confirm_screen")
      .where("outcome", "=", "refused")
      .where("details", "=", JSON.stringify(wrongCode))
      .executeTakeFirstOrThrow();
    if (wrong.count >= mostWrongCodes) {
      return { commit: false, value: new AppError("request.too_many", { seconds: 60 }) };
    }
    if (await waitingPairing(deps, transaction, hash)) return { commit: false, value: null };
    await appendAudit(transaction, deps.auditKey, {
      at: now.toISOString(),
      actor,
      action: "confirm_screen",
      object: "",
      outcome: "refused",
      details: wrongCode,
    });
    return { commit: true, value: new AppError("screen.unknown_code") };
  });
  if (refusal) throw refusal;
}

const waitingPairing = (deps: DeskDeps, { db }: Transaction, hash: string | null) =>
  db
    .selectFrom("screen_pairings")
    .select("device_hash")
    .where("code_hash", "=", hash ?? "")
    .where("screen_id", "is", null)
    .where("expires_at", ">", deps.now().toISOString())
    .executeTakeFirst();
