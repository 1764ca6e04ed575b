import { auditKey } from "../audit/audit-key.ts";
import { withAuditHead } from "../audit/with-audit-head.ts";
import { derivedKey, homeKey } from "../secret-key.ts";
import type { Store } from "../store/store.ts";
import { localDay } from "../local-day.ts";
import type { DeskDeps } from "./command-deps.ts";

/** The dependencies of the desk's commands over an open store, for its thread and for the command line. */
export function deskDeps(given: {
  readonly store: Store;
  readonly home: string;
  readonly today: string | null;
  readonly clock: () => Date;
}): DeskDeps {
  const { store, home, today, clock } = given;
  return {
    store: withAuditHead(store, home),
    now: clock,
    today: () => today ?? localDay(clock()),
    auditKey: auditKey(home),
    factorKey: derivedKey(homeKey(home), "second factor"),
  };
}
