import { sql } from "kysely";
import type { Reading } from "../access/reading.ts";
import type { IncidentsParts } from "../metrics/incidents.ts";
import type { Asked } from "./asked.ts";
import { ofOffices } from "./of-offices.ts";
import { visible } from "./visible.ts";

/** Incidents open at asOf by office: opened_on ≤ asOf < ended_on; critical from critical_on on. */
export async function selectIncidentsParts(
  reading: Reading,
  { asOf, offices }: Pick<Asked, "asOf" | "offices">,
): Promise<Map<string, IncidentsParts>> {
  const rows = await reading.db
    .selectFrom("price_incident_spans")
    .select((e) => [
      "office_code",
      e.fn.countAll<number>().as("open"),
      sql<number>`sum(case when critical_on <= ${asOf} then 1 else 0 end)`.as("critical"),
    ])
    .where("opened_on", "<=", asOf)
    .where((e) => e.or([e("ended_on", "is", null), e("ended_on", ">", asOf)]))
    .where(visible("price_incident_spans", reading.ledger))
    .where(ofOffices("price_incident_spans.office_code", offices))
    .groupBy("office_code")
    .execute();
  return new Map(
    rows.map(({ office_code, open, critical }) => [
      office_code,
      { critical, warning: open - critical },
    ]),
  );
}
