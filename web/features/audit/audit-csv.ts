import { csvFile } from "../../../shared/csv.ts";
import type { AuditEntry } from "../../../shared/contract/keys.ts";
import { sentenceOf, type Telling } from "./sentence.ts";

/** The audit as a file: what is kept, word for word, and the sentence a person reads. */
export function auditCsv(entries: readonly AuditEntry[], telling: Telling): string {
  const { t } = telling;
  return csvFile([
    [
      t("audit.number"),
      t("audit.when"),
      "actor_type",
      t("audit.who"),
      "actor_id",
      "action",
      t("audit.object"),
      t("audit.outcome"),
      t("audit.what"),
      t("audit.details"),
    ],
    ...entries.map((entry) => [
      entry.seq,
      entry.at,
      entry.actorType,
      entry.actorName,
      entry.actorId,
      entry.action,
      entry.object,
      t(`audit.${entry.outcome}`),
      sentenceOf(entry, telling),
      JSON.stringify(entry.details),
    ]),
  ]);
}
