import { useQuery } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, monthEnd, monthOf } from "../../shared/calendar/month.ts";
import { officesQuery, performanceQuery, salesSeriesQuery } from "../api/queries.ts";
import { questionOf } from "../app/question.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useScopeName } from "../app/use-scope-name.ts";
import { may, useSession } from "../app/use-session.ts";
import { useView } from "../app/use-view.ts";
import { LeagueBoard, type LeagueBoardProps } from "../features/league/league-board.tsx";
import { lacksShare, type OfficeFacts } from "../features/league/league-row.ts";
import { readProvinces } from "../features/shell/scopes.ts";
import { BoardNotices } from "./board-notices.tsx";
import { ExplainDrawer } from "./lazy-accounts.ts";
import { NoBoard } from "./no-board.tsx";
import styles from "./page.module.css";
import { useLateDays } from "./use-late-days.ts";

/** Who is off plan, by how much, and can the number be believed. */
export function LeaguePage() {
  const { t } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const question = questionOf(search);
  const grouped = search.group === "province";

  const performance = useQuery(performanceQuery(question, "office"));
  const byProvince = useQuery({ ...performanceQuery(question, "province"), enabled: grouped });
  const reference = useQuery(officesQuery(question.ledger)).data;
  const answer = performance.data;
  const lateDays = useLateDays(answer, question);
  const shares = useQuery({
    ...performanceQuery({ ...question, period: answer?.period.key.slice(0, 4) ?? null }, "office"),
    enabled: answer !== undefined && lacksShare(answer),
  });
  const shareAnswer =
    answer && lacksShare(answer) && !shares.isPlaceholderData ? (shares.data ?? null) : null;
  const month = answer ? lastWholeMonth(answer.period.end, answer.on) : null;
  const series = useQuery(
    salesSeriesQuery(
      answer && month
        ? {
            scope: question.scope,
            from: addMonths(month, -12),
            to: month,
            on: answer.on,
            ledger: question.ledger,
          }
        : null,
    ),
  ).data;

  useEffect(() => {
    document.title = `${t("league.title")} · ${t("brand.name")}`;
  }, [t]);

  const provinces = useMemo(() => readProvinces(reference), [reference]);
  const session = useSession();
  const nameOf = useScopeName(provinces, "whole");
  const traced = may(session, "trace");
  const facts = useMemo(() => {
    const byCode = new Map<string, OfficeFacts>();
    for (const province of provinces) {
      for (const office of province.offices) byCode.set(office.code, office);
    }
    return byCode;
  }, [provinces]);

  const filter = useCallback<LeagueBoardProps["onChange"]>(
    (changes) => change(changes, true),
    [change],
  );
  const explain = useCallback<NonNullable<LeagueBoardProps["onExplain"]>>(
    (field, key) => change({ explain: `${field}@${key}` }),
    [change],
  );

  if (!answer) return <NoBoard query={performance} />;
  return (
    <div className={styles.page} data-late={lateDays > 0 || undefined}>
      <BoardNotices query={performance} lateDays={lateDays} language={language} />
      <LeagueBoard
        answer={answer}
        provinces={grouped ? (byProvince.data ?? null) : null}
        shareAnswer={shareAnswer}
        series={series}
        facts={facts}
        scopeName={nameOf(question.scope ?? session.scope)}
        language={language}
        unit={search.unit ?? "wan"}
        sort={search.sort}
        query={search.q ?? ""}
        grouped={grouped}
        waiting={performance.isPlaceholderData}
        onChange={filter}
        onExplain={traced ? explain : null}
      />
      {search.explain !== undefined && traced && (
        <Suspense fallback={null}>
          <ExplainDrawer
            wanted={search.explain}
            answer={search.explain.startsWith("share.") ? (shareAnswer ?? answer) : answer}
            provinces={byProvince.data ?? null}
            scope={question.scope}
            language={language}
            onClose={() => change({ explain: undefined }, true)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The newest month up to a period's end whose every day is in: half a month would look like a plunge. */
function lastWholeMonth(periodEnd: string, on: string): string {
  const month = monthOf(on < periodEnd ? on : periodEnd);
  return monthEnd(month) <= on ? month : addMonths(month, -1);
}
