import { AppError } from "../../errors.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";

/** Turns a screen away, from its next request on; one that was revoked stays so. Error: `screen.unknown`. */
export const revokeScreen: DeskCommand<{ readonly id: string }, { readonly id: string }> = (
  deps,
  actor,
  { id },
) =>
  changeAccess(deps, actor, async ({ db }) => {
    const row = await db
      .selectFrom("screens")
      .select("name")
      .where("id", "=", id)
      .executeTakeFirst();
    if (!row) throw new AppError("screen.unknown", { id });
    await db
      .updateTable("screens")
      .set({ revoked_at: deps.now().toISOString() })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .execute();
    return {
      told: { action: "revoke_screen", object: `screen:${id}`, details: { name: row.name } },
      value: { id },
    };
  });
