import { AppError } from "../errors.ts";
import { keepBounded } from "./bounded-map.ts";

/** Nobody changes things by hand as often; a script that runs wild does. */
const burst = 60;
const refillMs = 1000;
const mostKept = 10_000;

/** Counts a change by this asker. Error: `request.too_many` with `seconds`. */
export type ChangeLimit = (who: string) => void;

/** Sixty changes at once, then one a second. `elapsed`: milliseconds that only ever grow. */
export function changeLimit(elapsed: () => number): ChangeLimit {
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
