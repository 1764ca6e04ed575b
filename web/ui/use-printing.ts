import { useSyncExternalStore } from "react";
import { mediaList } from "./media-list.ts";

let begun = false;

/**
 * True while the page is put on paper. From the first word of it on: what is drawn when the paper is laid out
 * already comes too late, and would be cut off at the end.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, () => begun || mediaList("print").matches);
}

function listen(changed: () => void): () => void {
  const begin = (): void => {
    begun = true;
    changed();
  };
  const end = (): void => {
    begun = false;
    changed();
  };
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  mediaList("print").addEventListener("change", changed);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    mediaList("print").removeEventListener("change", changed);
  };
}
