/** Whoever asks changes: always by a fresh page, so that no answer to somebody else stays in memory. */
import type { Role } from "../../shared/contract/access.ts";
import { enterDemo } from "../api/access.ts";
import { forgetKept } from "../features/wall/kept-facts.ts";
import { signInAddress, withLook } from "./back-address.ts";
import { landingOf } from "./landing.ts";
import { openPages } from "./open-pages.ts";
import { rememberOwnRowsOnly } from "./own-rows-memory.ts";
import { seesOwnRowsOnly } from "./use-session.ts";

let leaving = false;

/** Goes to an address of our own as somebody else, with these roles where they are known, or nobody. */
export function goAs(address: string, roles: readonly Role[] = []): void {
  if (leaving) return;
  leaving = true;
  // What the wall keeps on this device's disk was somebody's too.
  forgetKept(localStorage);
  rememberOwnRowsOnly(seesOwnRowsOnly({ roles }));
  location.replace(withLook(address, location.search));
}

/** The session is over: to the sign-in, and back here afterwards. */
export function leaveForSignIn(): void {
  if (!openPages.has(location.pathname)) goAs(signInAddress(location));
}

/** Into the demo company as somebody of a role; the server ends the session of before. Error: ApiError. */
export async function goDemo(role: Role, back: string | null): Promise<void> {
  await enterDemo(role);
  goAs(role === "screen" ? "/wall" : (back ?? landingOf([role])), [role]);
}
