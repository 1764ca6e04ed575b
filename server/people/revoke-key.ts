import type { ErrorCode } from "../errors.ts";
import { AppError } from "../errors.ts";
import { changeAccess, type DeskCommand } from "./command-deps.ts";

/**
 * Takes a key's right away, from its next request on; one that was revoked stays so. `kind` is what the
 * audit calls it, `unknown` the error where there is none of this id.
 */
export const revokeKey =
  (given: {
    readonly table: "access_tokens" | "screens";
    readonly kind: "token" | "screen";
    readonly unknown: ErrorCode;
  }): DeskCommand<{ readonly id: string }, { readonly id: string }> =>
  (deps, actor, { id }) =>
    changeAccess(deps, actor, async ({ db }) => {
      const table = given.table as "screens";
      const row = await db.selectFrom(table).select("name").where("id", "=", id).executeTakeFirst();
      if (!row) throw new AppError(given.unknown, { id });
      await db
        .updateTable(table)
        .set({ revoked_at: deps.now().toISOString() })
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .execute();
      const { kind } = given;
      return {
        told: { action: `revoke_${kind}`, object: `${kind}:${id}`, details: { name: row.name } },
        value: { id },
      };
    });
