/** Everybody who may ask, with real credentials in a real database: by the name of their column in policy.csv. */
import { bearerToken } from "../../server/access/bearer-token.ts";
import { identifier, type Identify } from "../../server/access/identify.ts";
import { consolePrincipal } from "../../server/access/principal.ts";
import { screenKey } from "../../server/access/screen-key.ts";
import { sessionCookie } from "../../server/access/session-cookie.ts";
import { startDesk } from "../../server/people/desk.ts";
import { secretHash } from "../../server/security/secrets.ts";
import type { Role, Scope } from "../../shared/contract/access.ts";
import type { TestApp } from "../routes/test-app.ts";
import { bits, movedBit } from "./bitmask-company.ts";

type Grant = Scope & { readonly role: Role };
type Database = TestApp["store"]["db"];
type Credential = Readonly<Record<string, string>>;

const company = { scopeType: "company", scopeCode: null } as const;
const province = (scopeCode: string) => ({ scopeType: "province", scopeCode }) as const;
const office = (scopeCode: string) => ({ scopeType: "office", scopeCode }) as const;
const staff = (scopeCode: string) => ({ scopeType: "staff", scopeCode }) as const;

const headOffice: Grant = { role: "head_office", ...company };
const ofOffice = { role: "city_manager", ...office("O00") } as const;

/** P1 and O00 are "own". */
const persons: Readonly<Record<string, readonly Grant[]>> = {
  head_office: [headOffice],
  business_manager: [{ role: "business_manager", ...province("P1") }],
  city_manager: [ofOffice],
  city_manager_two: [ofOffice, { role: "city_manager", ...office("O05") }],
  sales_rep: [{ role: "sales_rep", ...staff("S00") }],
  rep_moved: [{ role: "sales_rep", ...staff("MOVED") }],
  data_steward: [{ role: "data_steward", ...company }],
  steward_province: [{ role: "data_steward", ...province("P1") }],
  without_grant: [],
  disabled: [headOffice],
  expired_session: [headOffice],
  demoted: [headOffice],
};
const screens: Readonly<Record<string, Scope>> = {
  screen_company: company,
  screen_province: province("P1"),
  screen_office: office("O00"),
  screen_revoked: company,
};
const tokens: Readonly<Record<string, Grant>> = {
  token_head_office: headOffice,
  token_city_manager: ofOffice,
};
export const names = [
  "anonymous",
  ...Object.keys(persons),
  ...Object.keys(screens),
  ...Object.keys(tokens),
];

const all = bits;
const ofP1 = [0, 1, 2, 3, 4, movedBit];
const ofO00 = [0, movedBit];
/** The bits each may see sums of; a sales representative sees own rows, none of an office. */
export const seen: Readonly<Record<string, readonly number[]>> = {
  head_office: all,
  business_manager: ofP1,
  city_manager: ofO00,
  city_manager_two: [0, 5, movedBit],
  sales_rep: [0],
  rep_moved: [movedBit],
  data_steward: all,
  steward_province: ofP1,
  demoted: ofO00,
  screen_company: all,
  screen_province: ofP1,
  screen_office: ofO00,
  token_head_office: all,
  token_city_manager: ofO00,
};
export const seenBy = (name: string): readonly number[] => seen[name] ?? [];

/** Whoever is known by what the request carries; the console until `begin` says that the company is there. */
export function identity(): { readonly identify: Identify; begin(): void } {
  const rules = { secure: false };
  const known = identifier([bearerToken, screenKey(rules), sessionCookie(rules)]);
  let begun = false;
  return {
    identify: async (asking) => (begun ? known(asking) : consolePrincipal),
    begin: () => {
      begun = true;
    },
  };
}

const secretOf = (name: string): string => `${name}-`.padEnd(43, "s");
const long = { from_day: "2026-01-01", to_day: null };
const at = "2026-01-01T00:00:00.000Z";
const later = "2100-01-01T00:00:00.000Z";
const scopeColumns = ({ scopeType, scopeCode }: Scope) => ({
  scope_type: scopeType,
  scope_code: scopeCode ?? "",
});

/** Puts everybody in → the headers each sends. To be asked once `identity` has begun. */
export async function seedPrincipals(app: TestApp): Promise<Readonly<Record<string, Credential>>> {
  const { db } = app.store;
  const headers: Record<string, Credential> = { anonymous: {} };
  for (const [name, grants] of Object.entries(persons)) {
    await insertPerson(db, name, grants);
    headers[name] = { cookie: `dabiao_session=${secretOf(name)}` };
  }
  for (const [name, scope] of Object.entries(screens)) {
    await db
      .insertInto("screens")
      .values({
        id: name,
        name,
        secret_hash: secretHash(secretOf(name)),
        ...scopeColumns(scope),
        paired_at: at,
        paired_by: "head_office",
        last_seen_at: null,
        revoked_at: null,
      })
      .execute();
    headers[name] = { cookie: `dabiao_screen=${secretOf(name)}` };
  }
  for (const [name, grant] of Object.entries(tokens)) {
    await db
      .insertInto("access_tokens")
      .values({
        id: name,
        name,
        secret_hash: secretHash(secretOf(name)),
        role: grant.role,
        ...scopeColumns(grant),
        created_at: at,
        created_by: "head_office",
        expires_at: null,
        last_used_at: null,
        revoked_at: null,
      })
      .execute();
    headers[name] = { authorization: `Bearer ${secretOf(name)}` };
  }
  return headers;
}

async function insertPerson(db: Database, name: string, grants: readonly Grant[]): Promise<void> {
  const user = { id: name, name, email: `${name}@example.com`, created_at: at, updated_at: at };
  await db
    .insertInto("auth_users")
    .values({ ...user, email_verified: 0, last_sign_in_at: null, disabled_at: null })
    .execute();
  for (const [i, grant] of grants.entries()) {
    const columns = { role: grant.role, ...scopeColumns(grant), ...long };
    await db
      .insertInto("access_grants")
      .values({ id: `${name}-${i}`, person_id: name, ...columns, created_at: at, created_by: "x" })
      .execute();
  }
  await insertSession(db, name, name === "expired_session" ? "2026-01-02T00:00:00.000Z" : later);
}

function insertSession(db: Database, name: string, expires: string) {
  const now = new Date().toISOString();
  const times = { created_at: now, last_seen_at: now, expires_at: expires };
  const row = { id: name, user_id: name, token: secretHash(secretOf(name)), ...times };
  return db
    .insertInto("auth_sessions")
    .values({ ...row, ip_address: null, user_agent: null })
    .execute();
}

/**
 * What happens to some of them in the middle of a session that was in use: disabled, revoked, demoted from
 * head office to one office. Each was let in a moment before.
 */
export async function changeMidSession(
  app: TestApp,
  headers: Readonly<Record<string, Credential>>,
): Promise<void> {
  for (const name of ["disabled", "screen_revoked", "demoted"]) {
    const before = await app.get("/api/performance?period=2026-08&scope=company", headers[name]);
    if (before.status !== 200) throw new Error(`${name} was not let in before`);
  }
  const desk = startDesk({ store: app.place, home: app.home, today: "2026-12-31" });
  const by = { type: "person", id: "head_office", name: "head_office" } as const;
  const yesterday = "2026-12-30";
  await desk.run("disablePerson", by, { personId: "disabled" });
  await desk.run("revokeScreen", by, { id: "screen_revoked" });
  await desk.run("endGrant", by, { personId: "demoted", grantId: "demoted-0", to: yesterday });
  const grant = { ...ofOffice, from: "2026-12-31", to: null };
  await desk.run("giveGrant", by, { personId: "demoted", grant });
  await desk.close();
  // Disabling ended the session; one that is left over must not help.
  await insertSession(app.store.db, "disabled", later);
}
