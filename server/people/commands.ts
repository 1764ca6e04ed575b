import type { DeskCommand } from "./command-deps.ts";
import { createToken } from "./commands/create-token.ts";
import { revokeToken } from "./commands/revoke-token.ts";

/** Every change of who may see what, by the name the desk's thread knows it by. */
export const commands = {
  createToken,
  revokeToken,
} as const;

export type CommandName = keyof typeof commands;
type Command<N extends CommandName> = (typeof commands)[N];
export type CommandInput<N extends CommandName> =
  Command<N> extends DeskCommand<infer I, unknown> ? I : never;
export type CommandOutput<N extends CommandName> = Awaited<ReturnType<Command<N>>>;
