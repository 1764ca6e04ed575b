import { consoleActor, everywhere, type Principal, type Reach } from "./principal.ts";

/** Who wants something written, and where they may: plain data, it crosses to the writer's thread. */
export type Asker = {
  readonly actor: Pick<Principal, "type" | "id" | "name">;
  readonly reach: Reach;
};

/** The command line on the same machine. */
export const consoleAsker: Asker = {
  actor: consoleActor,
  reach: everywhere,
};
