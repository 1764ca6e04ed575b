import type { Span } from "../../shared/calendar/span.ts";
import type { Reading } from "../access/reading.ts";
import { policyOn } from "../metrics/price-policy.ts";
import type { OfficeRow, PriceObservationRow } from "../store/tables.ts";
import { fedRow } from "./fed.ts";
import type { Fed } from "./fed.ts";
import { ofOffices } from "./of-offices.ts";
import { selectPolicyBook } from "./price-policies.ts";
import type { StoredPolicy } from "./price-policies.ts";
import { visible } from "./visible.ts";

export type SeenRow = Pick<PriceObservationRow, "office_code" | "date" | "sku" | "level">;

/**
 * Price observations of some days; `judgedOnly` = those with a policy, and the policies they were held
 * against, each once. Prices are no money that adds up: their amount is null.
 */
export async function selectFedPrices(
  reading: Reading,
  span: Span,
  asked: {
    readonly offices: readonly OfficeRow[];
    readonly judgedOnly: boolean;
    /** Which of the observations, by what stands in them. */
    readonly counts: (row: SeenRow) => boolean;
  },
): Promise<{ readonly observations: readonly Fed[]; readonly policies: readonly Fed[] }> {
  const policies = await selectPolicyBook(reading);
  const provinces = new Map(
    asked.offices.map((office) => [office.office_code, office.province_code]),
  );
  const rows = await reading.db
    .selectFrom("price_observations")
    .select(["office_code", "date", "sku", "level", "origin"])
    .where("date", ">=", span.from)
    .where("date", "<=", span.to)
    .where(visible("price_observations", reading.ledger))
    .where(ofOffices("price_observations.office_code", asked.offices))
    .execute();
  const used = new Set<StoredPolicy>();
  const observations: Fed[] = [];
  for (const row of rows) {
    const province = provinces.get(row.office_code);
    if (province === undefined || !asked.counts(row)) continue;
    if (asked.judgedOnly) {
      const policy = policyOn(policies.of(row.sku, row.level, province), row.date);
      if (!policy) continue;
      used.add(policy);
    }
    observations.push(fedRow("price_observations", row, null));
  }
  return {
    observations,
    policies: [...used].map((policy) => fedRow("price_policies", { origin: policy.origin }, null)),
  };
}
