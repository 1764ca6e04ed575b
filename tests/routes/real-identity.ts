import { bearerToken } from "../../server/access/bearer-token.ts";
import { identifier, type Identify } from "../../server/access/identify.ts";
import { consolePrincipal } from "../../server/access/principal.ts";
import { screenKey } from "../../server/access/screen-key.ts";

/** Keys and screens as the server knows them; `Bearer boss` is an administrator, so that a test can begin. */
export function realIdentity(): Identify {
  const known = identifier([bearerToken, screenKey({ secure: false })]);
  const boss = { ...consolePrincipal, type: "person", id: "p1", name: "王總" } as const;
  return (asking) =>
    asking.credentials.authorization === "Bearer boss" ? Promise.resolve(boss) : known(asking);
}
export const boss = { authorization: "Bearer boss" } as const;
