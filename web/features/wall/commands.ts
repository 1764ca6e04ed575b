/** Which command each key of a remote, a clicker or a keyboard gives. */

export type Command =
  | { readonly do: "step"; readonly by: 1 | -1 }
  | { readonly do: "walk"; readonly by: 1 | -1 }
  | { readonly do: "jump"; readonly to: number }
  | { readonly do: "pause" }
  | { readonly do: "confirm" | "blank" | "language" | "night" | "full" | "help" | "back" };

const commands: Readonly<Record<string, Command>> = {
  ArrowRight: { do: "step", by: 1 },
  PageDown: { do: "step", by: 1 },
  ArrowLeft: { do: "step", by: -1 },
  PageUp: { do: "step", by: -1 },
  ArrowDown: { do: "walk", by: 1 },
  ArrowUp: { do: "walk", by: -1 },
  Enter: { do: "confirm" },
  " ": { do: "pause" },
  b: { do: "blank" },
  l: { do: "language" },
  n: { do: "night" },
  f: { do: "full" },
  "?": { do: "help" },
  Escape: { do: "back" },
  Backspace: { do: "back" },
  GoBack: { do: "back" },
  BrowserBack: { do: "back" },
};

/** The Back key of a television: 461 LG, 10009 Samsung. Some give their key no name. */
const backCodes: readonly number[] = [461, 10009];

/** The command of a key; null where it has none. */
export function commandOf(pressed: {
  readonly key: string;
  readonly keyCode: number;
}): Command | null {
  const { key, keyCode } = pressed;
  if (backCodes.includes(keyCode)) return { do: "back" };
  if (/^[1-8]$/.test(key)) return { do: "jump", to: Number(key) - 1 };
  return commands[key] ?? commands[key.toLowerCase()] ?? null;
}
