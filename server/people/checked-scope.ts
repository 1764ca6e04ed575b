import type { Kysely } from "kysely";
import { scopesOfRole, type Role, type Scope } from "../../shared/contract/access.ts";
import { AppError } from "../errors.ts";
import type { Tables } from "../store/tables.ts";

const lookedUp = {
  province: { table: "offices", column: "province_code" },
  office: { table: "offices", column: "office_code" },
  staff: { table: "staff", column: "staff_code" },
} as const;

/**
 * A scope that this role may be given and that names something of the company. An office that is known no
 * longer still counts: grants are given for what was, too. Error: `access.bad_scope`.
 */
export async function checkedScope(db: Kysely<Tables>, role: Role, scope: Scope): Promise<Scope> {
  const { scopeType, scopeCode } = scope;
  const refuse = (): never => {
    throw new AppError("access.bad_scope", { role, scopeType, scopeCode });
  };
  if (!scopesOfRole[role].includes(scopeType)) return refuse();
  if (scopeType === "company") return scopeCode === null ? { scopeType, scopeCode } : refuse();
  if (scopeCode === null) return refuse();
  const { table, column } = lookedUp[scopeType];
  const known = await db
    .selectFrom(table as "offices")
    .select("id")
    .where(column as "office_code", "=", scopeCode)
    .limit(1)
    .executeTakeFirst();
  return known ? { scopeType, scopeCode } : refuse();
}
