import type { CredentialReader } from "./identify.ts";
import { consolePrincipal } from "./principal.ts";

/**
 * As long as nobody at all can sign in, whoever sits at this machine is taken for its console; with the
 * first person it ends. For a server that this machine alone can reach.
 */
export const nobodyYet: CredentialReader = async ({ store }) => {
  const somebody = await store.db.selectFrom("auth_users").select("id").limit(1).executeTakeFirst();
  return somebody ? null : { principal: consolePrincipal, until: null };
};
