import type { Store } from "../../store/store.ts";
import { newestNumber } from "../ledger-entries.ts";
import type { Difference, Verification } from "./difference.ts";
import { verifyIncidents } from "./verify-incidents.ts";
import { verifyRules } from "./verify-rules.ts";
import { verifySales } from "./verify-sales.ts";

/** What is held against itself, and how. */
export type Check = readonly [string, (store: Store) => Promise<readonly Difference[]>];

const checks: readonly Check[] = [
  [
    "integrity",
    async (store) =>
      (await store.integrity()).map((text) => ({
        check: "integrity",
        at: { message: text },
        stored: null,
        recomputed: null,
      })),
  ],
  ["ledger", verifyRules],
  ["sales", verifySales],
  ["incidents", verifyIncidents],
];

/**
 * Holds the whole database against itself: the engine's own check, the ledger's rules, and every rollup
 * against the rows by code that shares nothing with the code that writes them. Reads only. `more` = checks
 * of what the ledger knows nothing of.
 */
export async function verifyLedger(
  store: Store,
  more: readonly Check[] = [],
): Promise<Verification> {
  const differences: Difference[] = [];
  const counted: { check: string; differences: number }[] = [];
  for (const [check, find] of [...checks, ...more]) {
    const found = await find(store);
    differences.push(...found);
    counted.push({ check, differences: found.length });
  }
  return {
    sound: differences.length === 0,
    ledger: await newestNumber(store.db),
    checks: counted,
    differences,
  };
}
