import { fedRow } from "../rollups/fed.ts";
import {
  selectFedDealers,
  selectFedLastVisits,
  selectFedStaffVisits,
  selectFedVisits,
} from "../rollups/fed-visits.ts";
import type { FedDays } from "../rollups/fed-visits.ts";
import type { Batch, ExplainAsked } from "./explain-asked.ts";
import type { Source } from "./explain-fields.ts";

/** The dealers and visits behind a number of the visits block; of a person, the visits alone. */
export async function visitsBatches(
  asked: ExplainAsked,
  sources: readonly Source[],
): Promise<Batch[]> {
  const { reading, context, staff } = asked;
  const { span, asOf } = context;
  if (staff !== undefined) {
    const made = span && staff !== null ? await selectFedStaffVisits(reading, span, staff) : [];
    return [visitsBatch(made)];
  }
  const question = { asOf, offices: asked.offices };
  const batches: Batch[] = [];
  const accountsOnly = sources.includes("keyAccounts");
  if (accountsOnly || sources.includes("dealers")) {
    const dealers = await selectFedDealers(reading, { ...question, accountsOnly });
    const fed = dealers.map((row) => fedRow("dealers", row, null));
    batches.push({ kind: "dealers", from: null, to: null, fed });
  }
  if (sources.includes("visits") && span) {
    batches.push(visitsBatch(await selectFedVisits(reading, span, question)));
  }
  if (sources.includes("lastVisits")) {
    batches.push(visitsBatch(await selectFedLastVisits(reading, question)));
  }
  return batches;
}

function visitsBatch(fed: readonly FedDays[]): Batch {
  const from = fed.map((one) => one.first).sort()[0] ?? null;
  const to =
    fed
      .map((one) => one.last)
      .sort()
      .at(-1) ?? null;
  return { kind: "visits", from, to, fed };
}
