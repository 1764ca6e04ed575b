import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { daysBetween } from "../../shared/calendar/day.ts";
import { addMonths, monthEnd, monthOf } from "../../shared/calendar/month.ts";
import { ApiError } from "../api/http.ts";
import {
  installationQuery,
  officesQuery,
  performanceQuery,
  salesSeriesQuery,
} from "../api/queries.ts";
import { questionOf } from "../app/question.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useScopeName } from "../app/use-scope-name.ts";
import { may, useSession } from "../app/use-session.ts";
import { useView } from "../app/use-view.ts";
import { LeagueBoard, type LeagueBoardProps } from "../features/league/league-board.tsx";
import { LeagueProblem } from "../features/league/league-problem.tsx";
import { lacksShare, type OfficeFacts } from "../features/league/league-row.ts";
import { readProvinces } from "../features/shell/scopes.ts";
import { formatDay } from "../format/day.ts";
import { formatClock } from "../format/instant.ts";
import controls from "../ui/controls.module.css";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import styles from "./page.module.css";

const ExplainDrawer = lazy(async () => ({
  default: (await import("../features/explain/explain-drawer.tsx")).ExplainDrawer,
}));

/** Sales older than this are worth a line on the page: a long weekend is not. */
const lateAfterDays = 3;

/** Who is off plan, by how much, and can the number be believed. */
export function LeaguePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const question = questionOf(search);
  const grouped = search.group === "province";

  const performance = useQuery(performanceQuery(question, "office"));
  const byProvince = useQuery({ ...performanceQuery(question, "province"), enabled: grouped });
  const installation = useQuery(installationQuery()).data;
  const reference = useQuery(officesQuery(question.ledger)).data;
  const answer = performance.data;
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

  if (!answer) {
    if (performance.isError) {
      const error = performance.error;
      return (
        <LeagueProblem
          code={error instanceof ApiError ? error.code : "unknown"}
          message={error.message}
          onRetry={() => void performance.refetch()}
          onReset={() => change({ scope: undefined, ledger: undefined, on: undefined })}
          onImport={
            may(session, "import")
              ? () => void navigate({ to: "/imports", search: (before) => before })
              : null
          }
        />
      );
    }
    return <Skeleton lines={14} label={t("common.loading")} />;
  }

  const late =
    installation && answer.dataThrough !== null && question.on === null && question.ledger === null
      ? daysBetween(answer.dataThrough, installation.today)
      : 0;
  return (
    <div className={styles.page}>
      {performance.isError && (
        <Notice
          tone="warning"
          action={
            <button
              type="button"
              className={controls.ghost}
              onClick={() => void performance.refetch()}
            >
              {t("freshness.retry")}
            </button>
          }
        >
          {t("freshness.failed", { time: formatClock(performance.dataUpdatedAt, language) })}
        </Notice>
      )}
      {late > lateAfterDays && answer.dataThrough !== null && (
        <Notice tone="warning" icon="clock">
          {t("freshness.late", { day: formatDay(answer.dataThrough, language), count: late })}
        </Notice>
      )}
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
