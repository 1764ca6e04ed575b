import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { monthOf } from "../../shared/calendar/month.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import {
  breakdownQuery,
  incidentsQuery,
  overdueQuery,
  promotionsQuery,
} from "../api/board-queries.ts";
import { exactPerformanceQuery } from "../api/queries.ts";
import { actionsOf } from "../features/actions/actions.ts";
import { ActionList } from "../features/actions/action-list.tsx";
import { Headline } from "../features/target/headline.tsx";
import { headlineParts } from "../features/target/headline-parts.ts";
import { boardPeriods } from "../features/target/periods.ts";
import { ReportingCard } from "../features/target/reporting-card.tsx";
import { subjectOf, type Subject } from "../features/target/subject.ts";
import { Unallocated } from "../features/target/unallocated.tsx";
import { formatDay } from "../format/day.ts";
import card from "../ui/card.module.css";
import { Skeleton } from "../ui/skeleton.tsx";
import { BoardFrame } from "./board-frame.tsx";
import type { Board } from "./board.ts";
import styles from "./board.module.css";
import { CardHead } from "./card-head.tsx";
import { MonthsChart, StripsChart, StripSources } from "./office-charts.tsx";
import { OfficeCards, PriceCard } from "./office-cards.tsx";
import { useItemNames, useOfficeNames } from "./use-names.ts";

/** Far below the first number: their code comes while their rows are asked for. */
const Lists = lazy(async () => ({ default: (await import("./office-lists.tsx")).OfficeLists }));

/** Will this office hit its month, quarter and year, and what needs somebody today? */
export function OfficePage() {
  const { t } = useTranslation();
  return <BoardFrame title={t("office.title")} by="office" content={Office} />;
}

/** The answers of the three periods; the chosen one is the page's own. */
function usePeriods({ answer, question }: Board): {
  subjects: Subject[];
  month: Subject | null;
  chosen: Subject;
  year: string;
} {
  const periods = boardPeriods(answer.period.key, answer.on);
  const ask = (period: string) => ({
    ...exactPerformanceQuery({ ...question, period }, "office"),
    enabled: period !== answer.period.key,
  });
  const month = useQuery(ask(periods.month)).data;
  const quarter = useQuery(ask(periods.quarter)).data;
  const year = useQuery(ask(periods.year)).data;
  const of = (period: string, other: PerformanceAnswer | undefined) =>
    period === answer.period.key ? answer : other;
  const answers = [of(periods.month, month), of(periods.quarter, quarter), of(periods.year, year)];
  const subjects = answers.filter((one) => one !== undefined).map(subjectOf);
  return {
    subjects,
    month: answers[0] ? subjectOf(answers[0]) : null,
    chosen: subjectOf(answer),
    year: periods.year,
  };
}

function Office({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { answer, question, language, unit, unitText, provinces } = board;
  const { subjects, month, chosen, year } = usePeriods(board);
  const oneOffice = answer.scope.startsWith("office:");
  const asOf = answer.on < answer.period.end ? answer.on : answer.period.end;
  const moment = { scope: question.scope, on: asOf, ledger: question.ledger };
  const period = { ...question, period: answer.period.key };

  const staff = useQuery({
    ...exactPerformanceQuery(period, "staff"),
    enabled: oneOffice,
  });
  const parts = useQuery({ ...breakdownQuery(period, "staff"), enabled: oneOffice });
  const incidents = useQuery(incidentsQuery(moment, "open"));
  const promotions = useQuery(promotionsQuery(period));
  const overdue = useQuery(overdueQuery(moment));
  const officeNames = useOfficeNames(provinces);
  const itemNames = useItemNames(question.ledger);
  const names = oneOffice ? null : officeNames;

  const begun = chosen.row.reasons["sales.actual"] !== "not_begun";
  const actions = actionsOf({
    offices: answer,
    overdue: overdue.data,
    incidents: incidents.data,
    promotions: promotions.data,
    parts: oneOffice ? parts.data : undefined,
  });
  const cards = {
    board,
    subjects,
    chosen,
    moment,
    incidents,
    overdue,
    itemNames,
    officeNames,
  };
  return (
    <>
      <h1 className={styles.message}>
        <Headline parts={headlineParts({ subject: chosen, unit, unitText, language })} />
      </h1>
      <div>
        <StripsChart board={board} subjects={subjects} />
        <StripSources board={board} subjects={subjects} />
      </div>
      <Unallocated subjects={subjects} unit={unit} unitText={unitText} language={language} />
      <div className={styles.wideAndSide}>
        <MonthsChart
          board={board}
          year={year}
          current={month && month.period.key === monthOf(answer.on) ? month : null}
        />
        <div className={styles.column}>
          <section className={card.card}>
            <CardHead title={t("actions.title")} facts={t("actions.facts", { unit: unitText })} />
            <ActionList
              actions={actions}
              period={answer.period.key}
              unit={unit}
              unitText={unitText}
              language={language}
              itemNames={itemNames}
              officeNames={officeNames}
              many={answer.rows.length > 1}
            />
          </section>
          {oneOffice && <PriceCard {...cards} />}
          {begun && (
            <section className={card.card}>
              <CardHead title={t("office.reporting.title")} facts={formatDay(asOf, language)} />
              <ReportingCard answer={answer} language={language} />
            </section>
          )}
        </div>
      </div>
      <OfficeCards {...cards} />
      <Suspense
        fallback={
          <section className={card.card}>
            <Skeleton lines={10} label={t("common.loading")} />
          </section>
        }
      >
        <Lists {...{ board, asOf, staff, parts, overdue, promotions }} officeNames={names} />
      </Suspense>
    </>
  );
}
