import type { Kind } from "../../shared/kinds/kind.ts";
import { rowColumns } from "../store/row-columns.ts";
import type { ChangeRecorder } from "./change-recorder.ts";
import { incidentDeltas } from "./incident-deltas.ts";
import { salesDeltas } from "./sales-deltas.ts";

/** The rollups a kind's rows feed. */
export function recorderFor(kind: Kind): ChangeRecorder {
  if (kind.name === "sales_actuals") return salesDeltas(rowColumns(kind));
  if (["price_observations", "price_policies", "offices"].includes(kind.name)) {
    return incidentDeltas(kind);
  }
  return nothingToRecord;
}

const nothingToRecord: ChangeRecorder = {
  added: () => undefined,
  uncounted: () => undefined,
  removed: () => undefined,
  takeCounted: () => undefined,
  reset: () => undefined,
  write: async () => undefined,
};
