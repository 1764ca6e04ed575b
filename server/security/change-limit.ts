import { AppError } from "../errors.ts";
import { keepBounded } from "./bounded-map.ts";

/** How many at once, and how long until one more is let through. */
export type ChangePace = { readonly burst: number; readonly refillMs: number };

/** Nobody changes things by hand as often; a script that runs wild does. */
export const byHand: ChangePace = { burst: 60, refillMs: 1000 };
/** Files are sent by scripts too: a preview and a commit of every office's files, one after another. */
export const byFile: ChangePace = { burst: 600, refillMs: 100 };
const mostKept = 10_000;

/** Counts a change by this asker. Error: `request.too_many` with `seconds`. */
export type ChangeLimit = (who: string) => void;

/** So many changes at once, then one by one. `elapsed`: milliseconds that only ever grow. */
export function changeLimit(elapsed: () => number, { burst, refillMs }: ChangePace): ChangeLimit {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (who) => {
    const now = elapsed();
    const kept = buckets.get(who) ?? { left: burst, at: now };
    const left = Math.min(burst, kept.left + (now - kept.at) / refillMs);
    if (left < 1) {
      throw new AppError("request.too_many", {
        seconds: Math.ceil(((1 - left) * refillMs) / 1000),
      });
    }
    keepBounded(buckets, who, { left: left - 1, at: now }, mostKept);
  };
}
