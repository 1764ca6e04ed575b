import { useState } from "react";
import type { Command } from "./commands.ts";
import {
  choose,
  firstControls,
  liveControls,
  press,
  type Ask,
  type Controls,
  type Moment,
} from "./controls.ts";
import type { MenuItem } from "./menu-items.ts";
import { useWallKeys } from "./use-wall-keys.ts";

/** The wall's controls, driven by its keys; what a key asks of the page goes to `onAsk`. */
export function useControls(options: {
  readonly first: number | null;
  readonly momentOf: (controls: Controls) => Moment;
  readonly onAsk: (ask: Ask) => void;
}): {
  readonly controlsAt: (now: number) => Controls;
  readonly onCommand: (command: Command) => void;
  readonly onChoose: (item: MenuItem) => void;
} {
  const { first, momentOf, onAsk } = options;
  const [controls, setControls] = useState(() => firstControls(first));
  const take = (next: { readonly controls: Controls; readonly ask: Ask | null }) => {
    setControls(next.controls);
    if (next.ask) onAsk(next.ask);
  };
  const onKey = (command: Command | null) => take(press(controls, command, momentOf(controls)));
  useWallKeys(onKey);
  return {
    controlsAt: (now) => liveControls(controls, now),
    onCommand: onKey,
    onChoose: (item) => take(choose(controls, item, momentOf(controls))),
  };
}
