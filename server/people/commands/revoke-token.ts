import { revokeKey } from "../revoke-key.ts";

/** Takes an API token's right away. Error: `token.unknown`. */
export const revokeToken = revokeKey({
  table: "access_tokens",
  kind: "token",
  unknown: "token.unknown",
});
