import type { PersonRole, Scope } from "../../../shared/contract/access.ts";
import { newSecret, secretHash } from "../../security/secrets.ts";
import type { Transaction } from "../../store/store.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { newId } from "../new-id.ts";
import { checkedScope } from "../checked-scope.ts";

export type NewToken = Scope & {
  readonly name: string;
  readonly role: PersonRole;
  /** Last instant it holds, ISO 8601; null = until revoked. */
  readonly expiresAt: string | null;
};

/** Writes a new token down; its secret is in this answer and nowhere else. */
export async function insertToken(
  transaction: Transaction,
  token: NewToken & { readonly at: string; readonly by: string },
): Promise<{ readonly id: string; readonly secret: string }> {
  const { name, role, scopeType, scopeCode, at, by, expiresAt } = token;
  const id = newId();
  const secret = newSecret();
  await transaction.append(
    "access_tokens",
    [
      "id",
      "name",
      "secret_hash",
      "role",
      "scope_type",
      "scope_code",
      "created_at",
      "created_by",
      "expires_at",
    ],
    [[id, name, secretHash(secret), role, scopeType, scopeCode ?? "", at, by, expiresAt]],
  );
  return { id, secret };
}

/** Makes an API token; its secret is in this answer and nowhere else. Error: `access.bad_scope`. */
export const createToken: DeskCommand<
  NewToken,
  { readonly id: string; readonly secret: string }
> = (deps, actor, input) =>
  changeAccess(deps, actor, async (transaction) => {
    const { scopeType, scopeCode } = await checkedScope(transaction.db, input.role, input);
    const { id, secret } = await insertToken(transaction, {
      ...input,
      scopeType,
      scopeCode,
      at: deps.now().toISOString(),
      by: actor.id,
    });
    const { name, role, expiresAt } = input;
    return {
      told: {
        action: "create_token",
        object: `token:${id}`,
        details: { name, role, scopeType, scopeCode, expiresAt },
      },
      value: { id, secret },
    };
  });
