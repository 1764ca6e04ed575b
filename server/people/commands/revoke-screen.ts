import { revokeKey } from "../revoke-key.ts";

/** Turns a screen away. Error: `screen.unknown`. */
export const revokeScreen = revokeKey({
  table: "screens",
  kind: "screen",
  unknown: "screen.unknown",
});
