import type { Kysely } from "kysely";
import type { Grant } from "../../shared/contract/access.ts";
import type { AccountAnswer, PeopleAnswer } from "../../shared/contract/people.ts";
import type { Tables } from "../store/tables.ts";
import { isDemoAddress } from "../access/demo-address.ts";
import { grantsOn } from "../access/identify.ts";
import { sessionEnd, sessionLife } from "../access/session-life.ts";
import { invitationId } from "./one-time-links.ts";
import { personOf } from "./person-rows.ts";

function grantOf(row: Tables["access_grants"]): Grant {
  return {
    id: row.id,
    role: row.role,
    scopeType: row.scope_type,
    scopeCode: row.scope_code === "" ? null : row.scope_code,
    from: row.from_day,
    to: row.to_day,
  } as Grant;
}

async function secondFactors(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("auth_two_factors")
    .select("user_id")
    .where("verified", "=", 1)
    .execute();
  return new Set(rows.map((row) => row.user_id));
}

/** Who is linked to a subject of the company's sign-in. */
async function companyLinked(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("auth_accounts")
    .select("user_id")
    .where("provider_id", "!=", "credential")
    .execute();
  return new Set(rows.map((row) => row.user_id));
}

/** Everybody with what they may see, by name, and the invitations nobody used yet. */
export async function listPeople(db: Kysely<Tables>, now: Date): Promise<PeopleAnswer> {
  const users = await db
    .selectFrom("auth_users")
    .selectAll()
    .orderBy("name")
    .orderBy("id")
    .execute();
  const grants = await db.selectFrom("access_grants").selectAll().orderBy("from_day").execute();
  const factors = await secondFactors(db);
  const linked = await companyLinked(db);
  const links = await db
    .selectFrom("one_time_links")
    .selectAll()
    .where("purpose", "=", "invite")
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .orderBy("created_at", "desc")
    .execute();
  return {
    people: users.map((user) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      secondFactor: factors.has(user.id),
      companySignIn: linked.has(user.id),
      createdAt: user.created_at,
      lastSignInAt: user.last_sign_in_at,
      disabledAt: user.disabled_at,
      grants: grants.filter((grant) => grant.person_id === user.id).map(grantOf),
    })),
    invitations: links.map((link) => ({
      id: invitationId(link.secret_hash),
      email: link.email ?? "",
      name: link.name ?? "",
      grants: JSON.parse(link.grants) as PeopleAnswer["invitations"][number]["grants"],
      createdAt: link.created_at,
      expiresAt: link.expires_at,
    })),
  };
}

/** A person's own account; `token` = the hash of the session that asks. Error: `person.unknown`. */
export async function ownAccount(
  db: Kysely<Tables>,
  given: {
    readonly personId: string;
    readonly token: string | null;
    readonly now: Date;
    readonly today: string;
  },
): Promise<AccountAnswer> {
  const { personId, token, now, today } = given;
  const { id, name, email } = await personOf(db, personId);
  const grants = await db
    .selectFrom("access_grants")
    .selectAll()
    .where("person_id", "=", id)
    .orderBy("from_day")
    .execute();
  const sessions = await db
    .selectFrom("auth_sessions")
    .selectAll()
    .where("user_id", "=", id)
    .orderBy("last_seen_at", "desc")
    .execute();
  const demo = isDemoAddress(email);
  const life = sessionLife({ type: "person", id, name, grants: grantsOn(grants, today) }, email);
  return {
    id,
    name,
    email,
    demo,
    secondFactor: (await secondFactors(db)).has(id),
    grants: grants.map(grantOf),
    sessions: sessions
      .map((session) => ({ ...session, ...sessionEnd(session, life) }))
      .filter(({ whenIdle }) => whenIdle > now.getTime())
      // Everybody who tries the same role of the demo is the same person: where the others are is not told.
      .filter((session) => !demo || session.token === token)
      .map((session) => ({
        id: session.id,
        current: session.token === token,
        createdAt: session.created_at,
        lastSeenAt: session.last_seen_at,
        expiresAt: new Date(session.atLast).toISOString(),
        userAgent: session.user_agent,
        address: session.ip_address,
      })),
  };
}
