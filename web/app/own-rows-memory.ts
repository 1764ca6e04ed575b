const memory = "dabiao.own-rows";

/** True where whoever looked last on this device sees no office's numbers: none need be asked for. */
export const lastSawOwnRowsOnly = (): boolean => localStorage.getItem(memory) === "yes";

/** Remembers it for the next page; forgotten with the session. */
export function rememberOwnRowsOnly(only: boolean): void {
  if (only) localStorage.setItem(memory, "yes");
  else localStorage.removeItem(memory);
}
