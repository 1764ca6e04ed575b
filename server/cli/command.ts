import type { Environment } from "../environment.ts";

export type CommandContext = {
  readonly environment: Environment;
  readonly args: readonly string[];
  /** Standard output holds only the answer. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** 0 done or unchanged; 1 refused, rows rejected, or a difference found; 2 wrong usage; 3 database not usable. */
export type ExitCode = 0 | 1 | 2 | 3;

export type Command = {
  readonly usage: string;
  readonly run: (context: CommandContext) => Promise<ExitCode>;
};

/** Wrong usage: the command line prints it with the command's usage and ends with 2. */
export class UsageError extends Error {}
