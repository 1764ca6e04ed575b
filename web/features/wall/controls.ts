/** What somebody has done to the wall with its keys, and what a key does to it; pure. */
import type { Command } from "./commands.ts";
import { isAttended } from "./daylight.ts";
import type { MenuItem } from "./menu-items.ts";
import { liveHold, longestPauseMs, positionAt, type Hold } from "./rotation.ts";
import type { SlideId } from "./slides.ts";

export type Panel =
  /** `item`: place of the one with the focus. */
  { readonly kind: "menu"; readonly item: number } | { readonly kind: "help" };

export type Controls = {
  readonly hold: Hold | null;
  readonly panel: Panel | null;
  /** B: the screen is black until the next key. */
  readonly blank: boolean;
  /** Epoch ms of the last key, or of the opening by a person; null after a start by itself. */
  readonly touched: number | null;
};

/** What the keys ask of the page: the address, the screen. */
export type Ask =
  | { readonly ask: "language" | "night" | "amounts" | "full" | "whole" }
  | { readonly ask: "walk"; readonly by: 1 | -1 };

export type Moment = {
  readonly now: number;
  readonly asleep: boolean;
  readonly shown: readonly SlideId[];
  readonly items: readonly MenuItem[];
  /** How many offices there are to walk to. */
  readonly offices: number;
};

/** A menu that nobody uses any more does not cover the numbers for ever. */
export const panelMs = 60_000;

export function firstControls(touched: number | null): Controls {
  return { hold: null, panel: null, blank: false, touched };
}

/** The controls as they still hold: a forgotten menu closes, a forgotten black screen comes back. */
export function liveControls(controls: Controls, now: number): Controls {
  const { panel, blank, touched } = controls;
  return {
    ...controls,
    panel: panel && isAttended({ now, touched }, panelMs) ? panel : null,
    blank: blank && isAttended({ now, touched }, longestPauseMs),
  };
}

type Pressed = { readonly controls: Controls; readonly ask: Ask | null };

/** The controls after a key and what it asks of the page; null = a key that has no command. */
export function press(given: Controls, command: Command | null, moment: Moment): Pressed {
  const { now, asleep } = moment;
  const before = liveControls(given, now);
  const controls = { ...before, touched: now };
  // The key that wakes the wall does nothing else: nobody could see what it would have done.
  if (asleep || before.blank) return quiet({ ...controls, blank: false });
  if (command === null) return quiet(controls);
  if (before.panel?.kind === "help" && closesHelp(command))
    return quiet({ ...controls, panel: null });
  if (before.panel?.kind === "menu") {
    const inMenu = pressInMenu(controls, before.panel.item, { command, moment });
    if (inMenu) return inMenu;
  }
  return act(controls, command, moment);
}

/** What an item of the menu does; by its key or by a pointer. The menu stays for what can be seen at once. */
export function choose(given: Controls, item: MenuItem, moment: Moment): Pressed {
  const controls = { ...given, touched: moment.now };
  const closed = { ...controls, panel: null };
  switch (item) {
    case "pause":
      return act(closed, { do: "pause" }, moment);
    case "whole":
      return { controls: closed, ask: { ask: "whole" } };
    case "help":
      return quiet({ ...controls, panel: { kind: "help" } });
    case "close":
      return quiet(closed);
    case "language":
    case "night":
    case "amounts":
      return { controls, ask: { ask: item } };
  }
}

function pressInMenu(
  controls: Controls,
  at: number,
  { command, moment }: { command: Command; moment: Moment },
): Pressed | null {
  const { items } = moment;
  switch (command.do) {
    case "walk": {
      const item = (at + command.by + items.length) % items.length;
      return quiet({ ...controls, panel: { kind: "menu", item } });
    }
    case "confirm": {
      const item = items[at];
      return item === undefined ? null : choose(controls, item, moment);
    }
    case "step":
    case "back":
      return quiet({ ...controls, panel: null });
    default:
      return null;
  }
}

function act(controls: Controls, command: Command, moment: Moment): Pressed {
  switch (command.do) {
    case "confirm":
      return quiet({ ...controls, panel: { kind: "menu", item: 0 } });
    case "help":
      return quiet({ ...controls, panel: { kind: "help" } });
    case "blank":
      return quiet({ ...controls, blank: true });
    case "back":
      return { controls: { ...controls, hold: null }, ask: { ask: "whole" } };
    case "walk":
      if (moment.offices === 0) return quiet(controls);
      return {
        // The same slide of the next office: that is what the walk compares.
        controls: { ...controls, hold: holdAfter({ do: "step", by: 0 }, controls.hold, moment) },
        ask: { ask: "walk", by: command.by },
      };
    case "step":
    case "jump":
    case "pause":
      return quiet({ ...controls, hold: holdAfter(command, controls.hold, moment) });
    default:
      return { controls, ask: { ask: command.do } };
  }
}

type Move =
  | { readonly do: "step"; readonly by: -1 | 0 | 1 }
  | { readonly do: "jump"; readonly to: number }
  | { readonly do: "pause" };

/** The hold after a command that moves or pauses. */
function holdAfter(move: Move, hold: Hold | null, { now, shown }: Moment): Hold | null {
  const held = liveHold(now, shown, hold);
  const { slide, index } = positionAt(now, shown, held);
  if (slide === null) return held;
  const stay = { since: now, kind: held?.kind ?? "jump" } as const;
  switch (move.do) {
    case "step":
      return { ...stay, slide: shown.at((index + move.by) % shown.length) ?? slide };
    case "jump": {
      const wanted = shown[move.to];
      return wanted === undefined ? held : { ...stay, slide: wanted };
    }
    case "pause":
      return held?.kind === "pause" ? null : { slide, since: now, kind: "pause" };
  }
}

function closesHelp(command: Command): boolean {
  return command.do === "back" || command.do === "help" || command.do === "confirm";
}

function quiet(controls: Controls): Pressed {
  return { controls, ask: null };
}
