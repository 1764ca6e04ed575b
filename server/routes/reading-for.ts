import { openReading } from "../access/gateway.ts";
import type { Reading } from "../access/reading.ts";
import { ledgerParameter, scopeParameter } from "./parameters.ts";
import type { RouteContext } from "./route.ts";

/** The gateway's reading for a request's `scope` and `ledger`. Errors as the gateway's. */
export function readingFor(context: RouteContext): Promise<Reading> {
  return openReading({
    db: context.world.store.db,
    head: context.head,
    ledger: ledgerParameter(context.query),
    scope: scopeParameter(context.query),
  });
}
