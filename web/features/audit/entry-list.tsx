import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../../../shared/contract/keys.ts";
import { formatInstant } from "../../format/instant.ts";
import controls from "../../ui/controls.module.css";
import { Icon } from "../../ui/icon.tsx";
import styles from "./audit.module.css";
import { sentenceOf, type Telling } from "./sentence.ts";

export type EntryListProps = { entries: readonly AuditEntry[]; telling: Telling };

/** The entries, a sentence each; what was refused has its own sign and word. */
export function EntryList({ entries, telling }: EntryListProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.seq} className={styles.entry}>
          <time className={styles.when} dateTime={entry.at}>
            {formatInstant(entry.at, telling.language)}
          </time>
          <span className={styles[entry.outcome]}>
            <Icon name={entry.outcome === "done" ? "check" : "blocked"} />
            {t(`audit.${entry.outcome}`)}
          </span>
          {/* Mostly names: of people, of files, of what they called their keys. */}
          <span className={styles.sentence}>{sentenceOf(entry, telling)}</span>
          <span className={styles.tools}>
            <button
              type="button"
              className={controls.ghost}
              aria-expanded={open === entry.seq}
              aria-label={t("audit.detailsLabel", { seq: entry.seq })}
              onClick={() => setOpen(open === entry.seq ? null : entry.seq)}
            >
              {t("audit.details")}
            </button>
          </span>
          {open === entry.seq && <Details entry={entry} />}
        </li>
      ))}
    </ol>
  );
}

/** Word for word what is kept: for who has to prove it. */
function Details({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const { seq, at, actorType, actorId, action, object, details } = entry;
  const lines: readonly (readonly [string, unknown])[] = [
    [t("audit.number"), seq],
    [t("audit.when"), at],
    [t("audit.who"), [actorType, actorId].filter(Boolean).join(":")],
    [t("audit.action"), action],
    [t("audit.object"), object],
    ...Object.entries(details),
  ];
  return (
    <dl className={styles.details}>
      {lines
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt translate="no">{name}</dt>
            <dd translate="no">{typeof value === "string" ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
    </dl>
  );
}
