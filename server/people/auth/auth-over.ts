import type { AuthContext, BetterAuthOptions } from "better-auth";
import type { Kysely } from "kysely";
import { newSecret } from "../../security/secrets.ts";
import type { Tables } from "../../store/tables.ts";
import { isPassword, passwordHash } from "../passwords.ts";
import { newId } from "../new-id.ts";
import { authTables } from "./auth-tables.ts";

/** What of better-auth the desk's commands call. */
export type Auth = Pick<AuthContext, "internalAdapter" | "adapter" | "password">;

const opened = new WeakMap<Kysely<Tables>, Promise<Auth>>();

/**
 * better-auth over these queries: inside a transaction all it does is of that transaction, with the audit
 * entry that tells of it. People, their accounts, sessions and tickets are written through it alone.
 *
 * It is given hashes where it keeps secrets (`token`, `identifier`), so that no copy of the database holds
 * one. Its option that hashes identifiers is no substitute: it takes the kept hash for the secret as well.
 */
export function authOver(db: Kysely<Tables>): Promise<Auth> {
  let auth = opened.get(db);
  if (!auth) opened.set(db, (auth = open(db)));
  return auth;
}

async function open(db: Kysely<Tables>): Promise<Auth> {
  // Loaded by the first command that needs it: the thread that answers requests never does.
  const [{ betterAuth }, { kyselyAdapter }] = await Promise.all([
    import("better-auth/minimal"),
    import("@better-auth/kysely-adapter"),
  ]);
  const options: BetterAuthOptions = {
    ...authTables,
    // "sqlite" on PostgreSQL too: the tables hold instants as text and flags as 0 or 1 on both.
    database: kyselyAdapter(db, { type: "sqlite", transaction: false }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: passwordHash, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    // Its HTTP side is not served: routes, cookies, throttling and the same-origin check are the product's.
    // What it would sign by this secret nobody is given.
    baseURL: "http://127.0.0.1",
    secrets: [{ version: 1, value: newSecret() }],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      ipAddress: { disableIpTracking: true },
      database: { generateId: newId, validateSchema: false },
    },
  };
  return betterAuth(options).$context;
}
