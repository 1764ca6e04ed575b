import { useSyncExternalStore } from "react";
import { mediaList } from "./media-list.ts";

/** True while the media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = mediaList(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => mediaList(query).matches,
  );
}

/** A phone: cards instead of tables. */
export const phoneQuery = "(max-width: 719px)";
