/** How often somebody may try to sign in. Kept in memory: a restart forgives, a guesser gains ten tries. */
import { keepBounded } from "./bounded-map.ts";

/** One attempt. */
export type Attempt = {
  /** Whose account is tried; null where there is none, as with a one-time link. */
  readonly account: string | null;
  /** security/network.ts */
  readonly network: string;
  /** True where this account signed in from this network before. */
  readonly known: boolean;
};

export type SignInGate = {
  /** Seconds to wait; 0 = go ahead, and it counts as a failure until `succeeded`. */
  try(attempt: Attempt): number;
  succeeded(attempt: Attempt): void;
  /** False where too many strangers' passwords are being looked at; else `leave` has to follow. */
  enter(attempt: Attempt): boolean;
  leave(attempt: Attempt): void;
};

const longestDelayMs = 60_000;
/** A stranger in the same network may not hold up who belongs there any longer than this. */
const longestKnownDelayMs = 2_000;
const burst = 10;
const refillMs = 60_000;
/** Strangers' passwords that are hashed at once; who belongs here never waits behind more of them. */
const mostStrangers = 20;
const forgottenMs = 3_600_000;
const mostKept = 10_000;

type Failures = { count: number; at: number };
type Bucket = { tokens: number; at: number };

/**
 * Delays of 1, 2, 4 … 60 s after each failure of an account from a network, and for each network that is
 * not known to the account ten tries, then one a minute; of strangers anywhere twenty at once. `elapsed`: milliseconds that only ever grow.
 */
export function signInGate(elapsed: () => number): SignInGate {
  const failures = new Map<string, Failures>();
  const buckets = new Map<string, Bucket>();
  let strangers = 0;
  const bucketOf = (network: string, now: number): Bucket => {
    const kept = buckets.get(network);
    if (!kept) return { tokens: burst, at: now };
    const tokens = Math.min(burst, kept.tokens + (now - kept.at) / refillMs);
    return { tokens, at: now };
  };
  return {
    try: (attempt) => {
      const now = elapsed();
      const failed = failures.get(keyOf(attempt));
      const current = failed && now - failed.at < forgottenMs ? failed : { count: 0, at: now };
      const most = attempt.known ? longestKnownDelayMs : longestDelayMs;
      const delay = current.count === 0 ? 0 : Math.min(1000 * 2 ** (current.count - 1), most);
      let wait = current.at + delay - now;
      const bucket = bucketOf(attempt.network, now);
      if (!attempt.known && bucket.tokens < 1) {
        wait = Math.max(wait, (1 - bucket.tokens) * refillMs);
      }
      if (wait > 0) return Math.ceil(wait / 1000);
      // Counted before the answer is known: tries sent at once must not slip through together.
      if (attempt.account !== null) {
        keepBounded(
          failures,
          keyOf(attempt),
          { count: Math.min(current.count + 1, 7), at: now },
          mostKept,
        );
      }
      if (!attempt.known) {
        keepBounded(buckets, attempt.network, { tokens: bucket.tokens - 1, at: now }, mostKept);
      }
      return 0;
    },
    succeeded: (attempt) => {
      failures.delete(keyOf(attempt));
      const bucket = buckets.get(attempt.network);
      if (bucket && !attempt.known) bucket.tokens = Math.min(burst, bucket.tokens + 1);
    },
    enter: ({ known }) => {
      if (known) return true;
      if (strangers >= mostStrangers) return false;
      strangers += 1;
      return true;
    },
    leave: ({ known }) => {
      if (!known) strangers -= 1;
    },
  };
}

const keyOf = ({ account, network }: Attempt): string => `${network} ${account ?? ""}`;
