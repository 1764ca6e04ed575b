import { useEffect, useRef } from "react";
import { commandOf, type Command } from "./commands.ts";

/** Gives every key of the remote to the wall, also while its button has the focus. */
export function useWallKeys(onCommand: (command: Command) => void): void {
  const current = useRef(onCommand);
  useEffect(() => {
    current.current = onCommand;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const command = commandOf(event.key);
      if (!command) return;
      // Space would scroll, and Enter would press the button a second time.
      event.preventDefault();
      current.current(command);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
