import type { Role } from "../../../shared/contract/access.ts";
import { demoName } from "../../../shared/demo-names.ts";
import { newSecret, secretHash } from "../../security/secrets.ts";
import { AppError } from "../../errors.ts";
import type { Transaction } from "../../store/store.ts";
import { changeAccess, type DeskCommand } from "../command-deps.ts";
import { demoDomain } from "../../access/demo-address.ts";
import { hasRealPeople } from "../people-there.ts";
import { newId } from "../new-id.ts";
import { insertGrant, insertPerson, type NewGrant } from "../person-rows.ts";
import { issueSession, type Device } from "../session-rows.ts";

/** What opens the demo: a cookie, by its name. */
type DemoKey = {
  readonly cookie: "dabiao_session" | "dabiao_screen";
  readonly secret: string;
};

/**
 * Signs in to the demo company as somebody of this role, made when first asked for. Anybody who is not of
 * the demo shuts it. Error: `request.not_found`.
 */
export const enterDemo: DeskCommand<{ readonly role: Role; readonly device: Device }, DemoKey> = (
  deps,
  actor,
  { role, device },
) =>
  changeAccess<DemoKey>(deps, actor, async (transaction) => {
    const { db } = transaction;
    if (await hasRealPeople(db))
      throw new AppError("request.not_found", { path: "/api/demo/enter" });
    const now = deps.now();
    const at = now.toISOString();
    const told = { action: "enter_demo", object: "", details: { role } };
    if (role === "screen") {
      const secret = await demoScreen(transaction, at);
      return { told, value: { cookie: "dabiao_screen", secret } };
    }
    const email = `${role.replace("_", "-")}@${demoDomain}`;
    const known = await db
      .selectFrom("auth_users")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    let userId = known?.id;
    if (userId === undefined) {
      userId = await insertPerson(transaction, { name: demoName(role), email, password: null, at });
      const scope = await demoScope(transaction, role);
      const grant: NewGrant = { role, ...scope, from: await firstDay(transaction), to: null };
      await insertGrant(transaction, grant, { personId: userId, by: actor.id, at });
    }
    const { secret } = await issueSession(transaction, { userId, now, device, codeGiven: true });
    return { told, value: { cookie: "dabiao_session", secret } };
  });

/** One screen for the demo: a new key takes the place of the old one. */
async function demoScreen({ db }: Transaction, at: string): Promise<string> {
  const secret = newSecret();
  await db.deleteFrom("screens").where("paired_by", "=", "demo").execute();
  await db
    .insertInto("screens")
    .values({
      id: newId(),
      name: demoName("screen"),
      secret_hash: secretHash(secret),
      scope_type: "company",
      scope_code: "",
      paired_at: at,
      paired_by: "demo",
      last_seen_at: null,
      revoked_at: null,
    })
    .execute();
  return secret;
}

/** The company's first day with sales: nobody was anything there before. */
async function firstDay({ db }: Transaction): Promise<string> {
  const first = await db
    .selectFrom("sales_by_month_staff")
    .select((e) => e.fn.min("month").as("month"))
    .executeTakeFirst();
  return first?.month ? `${first.month}-01` : "2000-01-01";
}

async function demoScope(
  { db }: Transaction,
  role: Role,
): Promise<Pick<NewGrant, "scopeType" | "scopeCode">> {
  const office = await db
    .selectFrom("offices")
    .select(["office_code", "province_code"])
    .where("retired_by", "is", null)
    .orderBy("province_code")
    .orderBy("office_code")
    .limit(1)
    .executeTakeFirst();
  if (role === "business_manager" && office) {
    return { scopeType: "province", scopeCode: office.province_code };
  }
  if (role === "city_manager" && office) {
    return { scopeType: "office", scopeCode: office.office_code };
  }
  if (role === "sales_rep") {
    // Somebody with sales: an empty page would show nothing of the product.
    const row = await db
      .selectFrom("sales_by_month_staff")
      .select("staff_code")
      .where("staff_code", "!=", "")
      .orderBy("month", "desc")
      .orderBy("amount", "desc")
      .orderBy("staff_code")
      .limit(1)
      .executeTakeFirst();
    return { scopeType: "staff", scopeCode: row?.staff_code ?? null };
  }
  return { scopeType: "company", scopeCode: null };
}
