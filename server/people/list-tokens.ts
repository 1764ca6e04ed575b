import type { Kysely } from "kysely";
import type { TokensAnswer } from "../../shared/contract/keys.ts";
import type { Tables } from "../store/tables.ts";
import { namesOfActors } from "./names-of-actors.ts";

/** Every API token there ever was, newest first; never a secret or what it is kept as. */
export async function listTokens(db: Kysely<Tables>): Promise<TokensAnswer> {
  const rows = await db
    .selectFrom("access_tokens")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  const names = await namesOfActors(db, "create_token");
  return {
    tokens: rows.map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role as TokensAnswer["tokens"][number]["role"],
      scopeType: row.scope_type as TokensAnswer["tokens"][number]["scopeType"],
      scopeCode: row.scope_code === "" ? null : row.scope_code,
      createdAt: row.created_at,
      createdBy: names.get(row.created_by) ?? row.created_by,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
      revokedAt: row.revoked_at,
    })),
  };
}
