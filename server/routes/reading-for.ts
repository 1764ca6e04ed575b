import { openReading } from "../access/gateway.ts";
import type { Reading } from "../access/reading.ts";
import { ledgerParameter, scopeParameter } from "./parameters.ts";
import type { RouteContext } from "./route.ts";

/**
 * The gateway's reading for a request's `scope` and `ledger`, as far as the asker may see. `ownRows`: the
 * report keeps to `Reading.staff`. Errors as the gateway's.
 */
export function readingFor(
  context: RouteContext,
  { ownRows }: { readonly ownRows: boolean } = { ownRows: false },
): Promise<Reading> {
  return openReading({
    db: context.world.store.db,
    head: context.head,
    ledger: ledgerParameter(context.query),
    scope: scopeParameter(context.query),
    reach: context.reach,
    ownRows,
  });
}
