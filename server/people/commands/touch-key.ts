import type { DeskCommand } from "../command-deps.ts";

type Seen = { readonly type: "token" | "screen"; readonly id: string };

/** When a token or screen was last heard of. Nobody's access changes by it, so nobody is looked at again. */
export const touchKey: DeskCommand<Seen, null> = (deps, _actor, { type, id }) =>
  deps.store.write(async ({ db }) => {
    const at = deps.now().toISOString();
    if (type === "token") {
      await db
        .updateTable("access_tokens")
        .set({ last_used_at: at })
        .where("id", "=", id)
        .execute();
    } else {
      await db.updateTable("screens").set({ last_seen_at: at }).where("id", "=", id).execute();
    }
    return { commit: true, value: null };
  });
