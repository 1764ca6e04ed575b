import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { hasRealPeople } from "../people-there.ts";
import { tokenEnd } from "../token-end.ts";
import { insertToken } from "./create-token.ts";

/** Whom the demo's own keys name as their maker. */
const maker = "demo";

/**
 * A key for scripts that want to try the demo company: holds for a day, and those of earlier starts are
 * revoked. Null where real people are: they make their own.
 */
export const demoToken: DeskCommand<null, { readonly secret: string } | null> = async (
  deps,
  actor,
) => {
  if (await hasRealPeople(deps.store.db)) return null;
  return changeAccess(deps, actor, async (transaction) => {
    const now = deps.now();
    await transaction.db
      .updateTable("access_tokens")
      .set({ revoked_at: now.toISOString() })
      .where("created_by", "=", maker)
      .where("revoked_at", "is", null)
      .execute();
    const expiresAt = tokenEnd(now, 1);
    const { id, secret } = await insertToken(transaction, {
      name: "示範 demo",
      role: "head_office",
      scopeType: "company",
      scopeCode: null,
      expiresAt,
      at: now.toISOString(),
      by: maker,
    });
    return {
      told: { action: "create_token", object: `token:${id}`, details: { demo: true, expiresAt } },
      value: { secret },
    };
  });
};
