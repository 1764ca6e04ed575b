import type { ExplainAnswer } from "../../shared/contract/explain.ts";
import { sumMinor } from "../../shared/money.ts";
import type { Reading } from "../access/reading.ts";
import type { Fed } from "../rollups/fed.ts";
import { selectSources } from "../rollups/rows.ts";
import { compareCodePoints } from "../../shared/code-points.ts";
import type { Batch } from "./explain-asked.ts";
import { groupBy } from "./group-by.ts";

/** The imports the rows came with, by ledger number, each with how many rows and their money. */
export async function explainImports(
  reading: Reading,
  batches: readonly Batch[],
): Promise<ExplainAnswer["imports"]> {
  const groups = groupBy(
    batches.flatMap((batch) => batch.fed),
    (fed) => `${fed.origin} ${fed.kind}`,
  );
  const numbers = [...groups.values()].map(([first]) => (first as Fed).origin);
  const sources = await selectSources(reading, [...new Set(numbers)]);
  return [...groups.values()]
    .map((list) => {
      const { origin, kind, amount } = list[0] as Fed;
      return {
        ledger: origin,
        file: sources.get(origin)?.file ?? "",
        kind,
        rows: list.reduce((sum, fed) => sum + fed.rows, 0),
        amount: amount === null ? null : sumMinor(list.map((fed) => fed.amount ?? 0)),
      };
    })
    .sort((a, b) => a.ledger - b.ledger || compareCodePoints(a.kind, b.kind));
}

/**
 * Addresses of `/api/rows` for the rows of each kind. `whole` = the number is the whole company's, so one
 * address lists all of a kind; else there is one per office whose rows fed it.
 */
export function explainLinks(
  reading: Reading,
  batches: readonly Batch[],
  whole: boolean,
): ExplainAnswer["rows"] {
  const links = new Map<string, ExplainAnswer["rows"][number]>();
  for (const { kind, from, to, fed } of batches) {
    const offices = new Set(fed.map((one) => (whole ? null : one.office)));
    const ordered = [...offices].sort((a, b) => compareCodePoints(a ?? "", b ?? ""));
    for (const office of ordered) {
      const query = new URLSearchParams({ kind });
      if (office !== null) query.set("office", office);
      if (from !== null) query.set("from", from);
      if (to !== null) query.set("to", to);
      query.set("ledger", String(reading.ledger));
      const href = `/api/rows?${query.toString()}`;
      links.set(href, { kind, href });
    }
  }
  return [...links.values()];
}
