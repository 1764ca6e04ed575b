import type { Principal } from "../access/principal.ts";

/** Who the audit names for what this asker does. */
export const actorOf = (
  principal: Principal | null,
): {
  readonly type: Principal["type"] | "anonymous";
  readonly id: string;
  readonly name: string;
} =>
  principal
    ? { type: principal.type, id: principal.id, name: principal.name }
    : { type: "anonymous", id: "", name: "" };
