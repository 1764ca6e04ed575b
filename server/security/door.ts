import type { CookieRules } from "./cookies.ts";
import type { SignInGate } from "./rate-limit.ts";

/** How the installation is reached, and what that allows before anybody signed in. */
export type Door = {
  readonly cookies: CookieRules;
  /** True where this machine alone can reach it. */
  readonly loopback: boolean;
  /** True where plain http was allowed on the network. */
  readonly insecure: boolean;
  readonly gate: SignInGate;
};
