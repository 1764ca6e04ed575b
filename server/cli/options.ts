import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";

type Given = {
  readonly flags?: readonly string[];
  readonly values?: readonly string[];
};
export type Options = {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
};

/** Reads `--flag` and `--name value`; an unknown, repeated or empty one is wrong usage. */
export function readOptions(args: readonly string[], given: Given): Options {
  const options = Object.fromEntries([
    ...(given.flags ?? []).map((name) => [name, { type: "boolean" as const }] as const),
    ...(given.values ?? []).map(
      (name) => [name, { type: "string" as const, multiple: true }] as const,
    ),
  ]);
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const flags = new Set<string>();
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed.values)) {
    if (value === true) flags.add(name);
    if (!Array.isArray(value)) continue;
    const [only, second] = value as string[];
    if (!only || second !== undefined) throw new UsageError(`--${name}: one value`);
    values[name] = only;
  }
  return { words: parsed.positionals, flags, values };
}

/** Reads the options of a command that takes nothing else; a stray word is wrong usage. */
export function readOnlyOptions(args: readonly string[], given: Given): Omit<Options, "words"> {
  const { words, ...options } = readOptions(args, given);
  if (words.length > 0) throw new UsageError(`unexpected ${words[0] ?? ""}`);
  return options;
}
