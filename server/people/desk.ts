import type { Actor } from "../audit/append-audit.ts";
import { openThread } from "../thread-calls.ts";
import type { CommandInput, CommandName, CommandOutput } from "./commands.ts";

/**
 * Where who may see what is changed, in a thread of its own: hashing and waiting for the database's lock
 * hold up nobody's reading.
 */
export type Desk = {
  /** Does one command as this actor; its errors are the command's. */
  run<N extends CommandName>(
    name: N,
    actor: Actor,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N>>;
  close(): Promise<void>;
};

export type DeskPlace = {
  /** As for `openStore`. */
  readonly store: string;
  /** The folder of `homeKey`. */
  readonly home: string;
  /** Business today of a demo; null = the clock's. */
  readonly today: string | null;
};

export type DeskOrder = {
  readonly name: CommandName;
  readonly actor: Actor;
  readonly input: unknown;
};

/** Starts the desk's thread at its first command, and again after it died. */
export function startDesk(place: DeskPlace): Desk {
  const thread = openThread<DeskOrder>(new URL("./desk-thread.ts", import.meta.url), place);
  return {
    run: (name, actor, input) => thread.call({ name, actor, input }) as never,
    close: () => thread.close(),
  };
}
