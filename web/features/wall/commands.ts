/** What the keys of a remote, a clicker or a keyboard do to the wall. */
import { liveHold, positionAt, type Hold } from "./rotation.ts";
import type { SlideId } from "./slides.ts";

export type Command =
  | { readonly do: "step"; readonly by: 1 | -1 }
  | { readonly do: "jump"; readonly to: number }
  | { readonly do: "pause" | "names" | "language" | "night" | "full" | "help" | "escape" };

const commands: Readonly<Record<string, Command>> = {
  ArrowRight: { do: "step", by: 1 },
  PageDown: { do: "step", by: 1 },
  ArrowLeft: { do: "step", by: -1 },
  PageUp: { do: "step", by: -1 },
  Enter: { do: "names" },
  " ": { do: "pause" },
  l: { do: "language" },
  n: { do: "night" },
  f: { do: "full" },
  "?": { do: "help" },
  Escape: { do: "escape" },
};

/** The command of a key; null where it has none. */
export function commandOf(key: string): Command | null {
  if (/^[1-8]$/.test(key)) return { do: "jump", to: Number(key) - 1 };
  return commands[key] ?? commands[key.toLowerCase()] ?? null;
}

/** The hold after a command that moves or pauses; `undefined` where the command does neither. */
export function holdAfter(
  command: Command,
  at: { now: number; shown: readonly SlideId[]; hold: Hold | null },
): Hold | null | undefined {
  const { now, shown } = at;
  const held = liveHold(now, shown, at.hold);
  const { slide, index } = positionAt(now, shown, held);
  if (slide === null) return undefined;
  const stay = { since: now, kind: held?.kind ?? "jump", names: held?.names ?? false } as const;
  switch (command.do) {
    case "step":
      return { ...stay, slide: shown.at((index + command.by) % shown.length) ?? slide };
    case "jump": {
      const wanted = shown[command.to];
      return wanted === undefined ? held : { ...stay, slide: wanted };
    }
    case "pause":
      return held?.kind === "pause" ? null : { slide, since: now, kind: "pause", names: false };
    case "names":
      return held?.names ? null : { slide, since: now, kind: "pause", names: true };
    case "escape":
      return null;
    default:
      return undefined;
  }
}
