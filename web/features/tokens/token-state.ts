import type { TokensAnswer } from "../../../shared/contract/keys.ts";

export type Token = TokensAnswer["tokens"][number];

/** Whether a token opens anything at this instant. Revoked counts before run out: it was somebody's will. */
export function stateOf(
  { revokedAt, expiresAt }: Pick<Token, "revokedAt" | "expiresAt">,
  now: number,
): "holds" | "ranOut" | "revoked" {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && Date.parse(expiresAt) <= now ? "ranOut" : "holds";
}
