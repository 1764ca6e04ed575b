import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { addDays } from "../../shared/calendar/day.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import { ownRowsQuery, overdueQuery, referenceQuery } from "../api/board-queries.ts";
import { exactPerformanceQuery } from "../api/queries.ts";
import { headlineParts } from "../features/target/headline-parts.ts";
import { Headline } from "../features/target/headline.tsx";
import { boardPeriods } from "../features/target/periods.ts";
import { subjectOf } from "../features/target/subject.ts";
import { DealerTable } from "../features/visits/dealer-table.tsx";
import { VisitTable } from "../features/visits/visit-table.tsx";
import { OverdueTable } from "../features/visits/overdue-table.tsx";
import { formatDay, formatDayShort } from "../format/day.ts";
import { formatCount } from "../format/number.ts";
import card from "../ui/card.module.css";
import { Fact, Facts } from "../ui/fact.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Notice } from "../ui/notice.tsx";
import { BoardFrame } from "./board-frame.tsx";
import type { Board } from "./board.ts";
import styles from "./board.module.css";
import { CardHead } from "./card-head.tsx";
import { StripsChart } from "./office-charts.tsx";
import { namesOf } from "./use-names.ts";

/** How far back the latest visits are looked for. */
const visitDays = 28;

/** Shall I make my target, and whom do I have to see? The page of who sees own rows only. */
export function MyPage() {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  return <BoardFrame title={t("mine.title")} by="staff" content={Mine} />;
}

function Mine({ board }: { board: Board }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { t: page } = useTranslation();
  const { answer, question, language, unit, unitText } = board;
  const periods = boardPeriods(answer.period.key, answer.on);
  const subjects = useOwnSubjects(board, [periods.month, periods.quarter, periods.year]);
  const asOf = answer.on < answer.period.end ? answer.on : answer.period.end;
  const overdue = useQuery(overdueQuery({ scope: null, on: asOf, ledger: question.ledger }));
  const dealers = useQuery(referenceQuery("dealers", question.ledger));
  const from = addDays(asOf, 1 - visitDays);
  const visits = useQuery(ownRowsQuery("visits", { from, to: asOf, ledger: question.ledger }));
  const made = answer.rows.reduce(
    (sum, { visits: own }) =>
      own && "made" in own
        ? { made: sum.made + own.made, dealers: sum.dealers + own.dealers }
        : sum,
    { made: 0, dealers: 0 },
  );
  return (
    <>
      <h1 className={styles.message}>
        <Headline parts={headlineParts({ subject: subjectOf(answer), unit, unitText, language })} />
      </h1>
      <Notice tone="info" icon="person">
        {t("mine.note")}
      </Notice>
      <StripsChart board={board} subjects={subjects} />
      <section className={card.card}>
        <CardHead title={t("mine.visits")} facts={formatDay(asOf, language)} />
        <Facts>
          <Fact label={t("mine.made")}>{t("mine.madeTimes", { count: made.made })}</Fact>
          <Fact label={t("mine.seen")}>
            {t("mine.seenOf", {
              seen: formatCount(made.dealers),
              dealers: formatCount(dealers.data?.rows.length ?? null),
            })}
          </Fact>
          <Fact label={t("mine.overdue")}>
            {overdue.data
              ? t("mine.overdueCount", { dealers: formatCount(overdue.data.dealers.length) })
              : formatCount(null)}
          </Fact>
        </Facts>
      </section>
      <section className={card.card} id="overdue">
        <CardHead
          title={page("visits.list")}
          facts={overdue.data?.dealers.length ? page("visits.listFacts", { unit: unitText }) : ""}
        />
        <Loaded query={overdue} lines={5}>
          {(data) => (
            <OverdueTable
              dealers={data.dealers}
              officeNames={null}
              period={answer.period.key}
              unit={unit}
              language={language}
            />
          )}
        </Loaded>
      </section>
      <div className={styles.halves}>
        <section className={card.card} id="visits">
          <CardHead
            title={t("mine.latest")}
            facts={t("mine.latestFacts", {
              from: formatDayShort(from, language),
              to: formatDayShort(asOf, language),
            })}
          />
          <Loaded query={visits} lines={5}>
            {(data) => (
              <VisitTable
                rows={data.rows.map(({ values }) => values)}
                dealerNames={namesOf(dealers.data, "dealer_code", "dealer_name")}
                language={language}
              />
            )}
          </Loaded>
        </section>
        <section className={card.card} id="dealers">
          <CardHead
            title={t("mine.dealers")}
            facts={t("mine.dealersFacts", { count: dealers.data?.rows.length ?? 0 })}
          />
          <Loaded query={dealers} lines={5}>
            {(data) => <DealerTable rows={data.rows} />}
          </Loaded>
        </section>
      </div>
    </>
  );
}

/** Own rows of the month, quarter and year; the chosen one is the page's own answer. */
function useOwnSubjects({ answer, question }: Board, keys: readonly [string, string, string]) {
  const ask = (period: string) => ({
    ...exactPerformanceQuery({ ...question, period }, "staff"),
    enabled: period !== answer.period.key,
  });
  const others = [
    useQuery(ask(keys[0])).data,
    useQuery(ask(keys[1])).data,
    useQuery(ask(keys[2])).data,
  ];
  return keys
    .map((key, index) => (key === answer.period.key ? answer : others[index]))
    .filter((one): one is PerformanceAnswer => one !== undefined)
    .map(subjectOf);
}
