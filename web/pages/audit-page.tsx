import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../../shared/contract/keys.ts";
import type { Texts } from "../../shared/i18n/zh-Hant.ts";
import type { AdministrationTexts } from "../../shared/i18n/zh-Hant/administration.ts";
import { auditQuery, peopleQuery, readAudit, type AuditFilter } from "../api/administration.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useView } from "../app/use-view.ts";
import { auditCsv } from "../features/audit/audit-csv.ts";
import { AuditFilters } from "../features/audit/audit-filters.tsx";
import audit from "../features/audit/audit.module.css";
import { EntryList } from "../features/audit/entry-list.tsx";
import { actorWords, deedName, type Telling } from "../features/audit/sentence.ts";
import { personName } from "../format/person-name.ts";
import card from "../ui/card.module.css";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { saveText } from "../ui/save-text.ts";
import { useDeed } from "../ui/use-deed.ts";
import { AdministrationFrame } from "./administration-frame.tsx";
import { usePlaces } from "./use-places.ts";

/** Who did what, and when; read only. */
export function AuditPage() {
  const { t, i18n } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const filter: AuditFilter = {
    action: search.action ?? null,
    actor: search.actor ?? null,
    outcome: search.outcome ?? null,
    from: search.from ?? null,
    to: search.to ?? null,
  };
  const query = useInfiniteQuery({ ...auditQuery(filter), placeholderData: keepPreviousData });
  const people = useQuery(peopleQuery()).data;
  const places = usePlaces();
  const { working, problem, run } = useDeed();
  const [cut, setCut] = useState<number | null>(null);
  const names = useMemo(
    () => new Map(people?.people.map(({ id, name }) => [id, personName(name, t)])),
    [people, t],
  );
  const texts = i18n.getResourceBundle(language, "page") as Texts & AdministrationTexts;
  const telling: Telling = { t, texts, language, places, names };
  const save = (
    <button
      type="button"
      className={controls.button}
      disabled={working}
      onClick={() =>
        run(async () => {
          const { entries, cut: isCut } = await readAudit(filter);
          saveText("audit.csv", "text/csv;charset=utf-8", auditCsv(entries, telling));
          setCut(isCut ? entries.length : null);
        })
      }
    >
      <Icon name="download" />
      {working ? t("audit.saving") : t("audit.save")}
    </button>
  );
  return (
    <AdministrationFrame
      at="audit"
      query={query}
      action={save}
      notice={
        (problem ?? cut) !== null && (
          <Notice tone="warning">{problem ?? t("audit.cut", { count: cut ?? 0 })}</Notice>
        )
      }
    >
      {({ pages }) => {
        const [newest] = pages;
        const entries = pages.flatMap((page) => page.entries);
        return (
          <section className={card.card}>
            <AuditFilters
              filter={filter}
              actions={(newest?.actions ?? []).map((action) => ({
                value: action,
                text: deedName(action, telling),
              }))}
              actors={(newest?.actors ?? []).map(({ id, name }) => ({
                value: id,
                text: name === "" || id === "console" ? actorOf(id, telling) : personName(name, t),
              }))}
              onChange={({ action, actor, outcome, from, to }) =>
                change(
                  {
                    action: action ?? undefined,
                    actor: actor ?? undefined,
                    outcome: outcome ?? undefined,
                    from: from ?? undefined,
                    to: to ?? undefined,
                  },
                  true,
                )
              }
            />
            {entries.length > 0 ? (
              <EntryList entries={entries} telling={telling} />
            ) : (
              <Empty title={t("audit.empty")}>{t("audit.emptyHint")}</Empty>
            )}
            {query.hasNextPage && (
              <button
                type="button"
                className={`${controls.button} ${audit.more}`}
                disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {query.isFetchingNextPage ? t("common.loading") : t("audit.more")}
              </button>
            )}
          </section>
        );
      }}
    </AdministrationFrame>
  );
}

/** The console and strangers have no name of their own: an address stands for a stranger. */
function actorOf(id: string, telling: Telling): string {
  const actorType: AuditEntry["actorType"] = id === "console" ? "console" : "anonymous";
  return actorWords({ actorType, actorId: id, actorName: "", details: {} }, telling);
}
