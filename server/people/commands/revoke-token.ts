import { AppError } from "../../errors.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";

/** Takes an API token's right away, from the next request on; one that was revoked stays so. Error: `token.unknown`. */
export const revokeToken: DeskCommand<{ readonly id: string }, { readonly id: string }> = (
  deps,
  actor,
  { id },
) =>
  changeAccess(deps, actor, async ({ db }) => {
    const row = await db
      .selectFrom("access_tokens")
      .select("name")
      .where("id", "=", id)
      .executeTakeFirst();
    if (!row) throw new AppError("token.unknown", { id });
    await db
      .updateTable("access_tokens")
      .set({ revoked_at: deps.now().toISOString() })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .execute();
    return {
      told: { action: "revoke_token", object: `token:${id}`, details: { name: row.name } },
      value: { id },
    };
  });
