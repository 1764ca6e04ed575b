/** What a reader must know before believing the numbers. */
import { freshnessAt, type Freshness } from "./freshness.ts";
import type { KeptFacts } from "./kept-facts.ts";

/** A server that restarts is back before anybody needs to know. */
const quietMs = 8_000;

export type Trouble =
  | { readonly kind: "offline"; readonly seconds: number; readonly shown: number }
  | { readonly kind: "failed"; readonly shown: number }
  | (Freshness & { readonly kind: "stale" });

/** The connection and the business side of the numbers apart: each may be well without the other. */
export type Trust = {
  /** For the band at the top, the gravest only; null when all is well. */
  readonly trouble: Trouble | null;
  readonly freshness: Freshness;
};

/** `minute` of `now` from midnight on the screen's own clock. */
export function trustIn(
  kept: KeptFacts,
  at: {
    readonly now: number;
    readonly minute: number;
    readonly lost: boolean;
    readonly lastAlive: number | null;
    readonly failed: boolean;
  },
): Trust {
  const { now, minute, lost, lastAlive, failed } = at;
  const freshness = freshnessAt(kept.facts, minute);
  const since = lastAlive ?? kept.fetchedAt;
  const shown = kept.fetchedAt;
  if (lost && now - since > quietMs) {
    return { trouble: { kind: "offline", seconds: (now - since) / 1000, shown }, freshness };
  }
  if (failed && now - shown > quietMs) return { trouble: { kind: "failed", shown }, freshness };
  return { trouble: freshness.kind === "stale" ? freshness : null, freshness };
}
