import type { Amounts } from "./search.ts";

// Not under the name of the kept numbers: those are forgotten when a page breaks, this choice never.
const memory = "dabiao.wall-amounts";

/** Whether the wall shows amounts: the address, else the last choice on this screen, else yes. */
export function firstAmounts(fromAddress: Amounts | undefined): Amounts {
  return fromAddress ?? (localStorage.getItem(memory) === "hidden" ? "hidden" : "shown");
}

/** Remembers the choice on this screen. */
export function rememberAmounts(amounts: Amounts): void {
  localStorage.setItem(memory, amounts);
}
