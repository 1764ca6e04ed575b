import { useSyncExternalStore } from "react";
import { mediaList } from "./media-list.ts";
import { usePrinting } from "./use-printing.ts";

/** True while the media query about the screen holds: on paper none does. */
export function useMedia(query: string): boolean {
  const printing = usePrinting();
  const holds = useSyncExternalStore(
    (changed) => {
      const list = mediaList(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => mediaList(query).matches,
  );
  return holds && !printing;
}

/** A phone: cards instead of tables. */
export const phoneQuery = "(max-width: 719px)";
