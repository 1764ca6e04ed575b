import { byFile, byHand, changeLimit, type ChangeLimit } from "./change-limit.ts";
import { clientAddress, type IsProxy } from "./client-address.ts";
import type { CookieRules } from "./cookies.ts";
import { signInGate, type SignInGate } from "./rate-limit.ts";

/** How the installation is reached, and what that allows before anybody signed in. */
export type Door = {
  readonly cookies: CookieRules;
  /** True where this machine alone can reach it. */
  readonly loopback: boolean;
  /** True where plain http was allowed on the network. */
  readonly insecure: boolean;
  /** The name people reach it by, `board.example`; null where none was given. */
  readonly publicHost: string | null;
  readonly gate: SignInGate;
  readonly limitChanges: ChangeLimit;
  /** Uploads and undos of files. */
  readonly limitFiles: ChangeLimit;
  /** Who is at the other end of a socket, by its address and the `X-Forwarded-For` that came over it. */
  readonly addressOf: (socket: string, forwarded: string | undefined) => string;
  /** How long the JSON body of a request may take to come in. */
  readonly bodyMs: number;
};

/** `elapsed`: milliseconds that only ever grow. */
export function openDoor(given: {
  readonly secure: boolean;
  readonly loopback: boolean;
  readonly insecure: boolean;
  readonly publicHost: string | null;
  readonly isProxy: IsProxy;
  readonly elapsed: () => number;
}): Door {
  const { secure, loopback, insecure, publicHost, isProxy, elapsed } = given;
  return {
    cookies: { secure },
    loopback,
    insecure,
    publicHost,
    gate: signInGate(elapsed),
    limitChanges: changeLimit(elapsed, byHand),
    limitFiles: changeLimit(elapsed, byFile),
    addressOf: (socket, forwarded) => clientAddress(socket, forwarded, isProxy),
    bodyMs: 10_000,
  };
}

/** A door that this machine alone can reach. */
export const loopbackDoor = (elapsed: () => number): Door =>
  openDoor({
    secure: false,
    loopback: true,
    insecure: false,
    publicHost: null,
    isProxy: () => false,
    elapsed,
  });
