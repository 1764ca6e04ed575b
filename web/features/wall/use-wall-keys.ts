import { useEffect, useRef } from "react";
import { commandOf, type Command } from "./commands.ts";

/**
 * Gives every key of the remote to the wall, also while one of its buttons has the focus. A key without a
 * command still wakes the wall: `onCommand` gets null.
 */
export function useWallKeys(onCommand: (command: Command | null) => void): void {
  const current = useRef(onCommand);
  useEffect(() => {
    current.current = onCommand;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const command = commandOf(event);
      // Space would scroll, and Enter would press the button a second time.
      if (command) event.preventDefault();
      current.current(command);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
