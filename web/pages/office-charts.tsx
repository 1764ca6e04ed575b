import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { boardSeriesQuery } from "../api/board-queries.ts";
import { LazyThreeTierChart } from "../charts/lazy-charts.tsx";
import { TargetStrip } from "../charts/target-strip.tsx";
import { targetStripSpec, targetStripTable } from "../charts/target-strip-spec.ts";
import { basePlots, threeTierSpec, threeTierTable } from "../charts/three-tier-spec.ts";
import { ChartFrame } from "../features/chart-frame/chart-frame.tsx";
import { comparedOffices, monthsApart } from "../features/target/compared.ts";
import { tierMonths } from "../features/target/months.ts";
import { stripRow } from "../features/target/strips.ts";
import type { Subject } from "../features/target/subject.ts";
import { formatDayShort, formatPeriodShort } from "../format/day.ts";
import card from "../ui/card.module.css";
import { Origin } from "../ui/origin.tsx";
import { phoneQuery, useMedia } from "../ui/use-media.ts";
import type { Board } from "./board.ts";
import { moneyOf, provenanceOf, staleOf, stateOf } from "./chart-part.ts";
import styles from "./office-charts.module.css";
import { seriesBy } from "./series-by.ts";

/** Of what the numbers above it cannot be the quotient, in one line; nothing where they are. */
function Compared({ what, list }: { what: string; list: readonly string[] }) {
  const { t } = useTranslation();
  if (list.length === 0) return null;
  return (
    <p className={card.facts}>
      {t("office.compared", { what, list: list.join(t("common.separator")) })}
    </p>
  );
}

type StripsProps = { board: Board; subjects: readonly Subject[] };

/** Month, quarter and year. */
export function StripsChart({ board, subjects }: StripsProps) {
  const { t } = useTranslation();
  const { language, unit, unitText, scopeName, answer } = board;
  const words = t("charts", { returnObjects: true });
  const data = {
    rows: subjects.map((subject) => stripRow(subject, { t, language, unit })),
  };
  const compared = subjects.flatMap((subject) => {
    const offices = comparedOffices(subject);
    return offices === null
      ? []
      : [`${formatPeriodShort(subject.period.key, language)}\u00a0${offices}`];
  });
  const [month, quarter, year] = subjects.map(({ period }) =>
    formatPeriodShort(period.key, language),
  );
  const spec = targetStripSpec(
    {
      id: "target-strips",
      message: null,
      title: {
        unit: scopeName,
        measure: t("office.strips.measure"),
        uom: unitText,
        period: t("office.strips.period", {
          month: month ?? "",
          quarter: quarter ?? "",
          year: year ?? "",
          day: formatDayShort(answer.on, language),
        }),
        scenarios: t("office.strips.scenarios"),
      },
    },
    { words, money: moneyOf(board, t) },
  );
  return (
    <ChartFrame
      spec={spec}
      table={targetStripTable(spec, data, words)}
      provenance={provenanceOf(board)}
      state={subjects.length < 3 ? { kind: "loading" } : { kind: "ready" }}
      stale={null}
      footer={answer.by === "office" && <Compared what={words.completion} list={compared} />}
      origin={(period, column) => salesOrigin(subjects[0]?.key, column, period)}
    >
      <TargetStrip spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}

/** The field behind a column of the strips and of the months; differences open what they are taken from. */
const salesFields: Readonly<Record<string, string>> = {
  plan: "sales.plan",
  actual: "sales.actual",
  prior: "sales.prior",
  due: "sales.planToDate",
  deltaDue: "sales.planToDate",
  completion: "sales.completion",
  expectedCompletion: "sales.expectedCompletion",
  paceGapPp: "sales.paceGapPp",
  growth: "sales.growth",
  delta: "sales.gap",
  deltaRatio: "sales.completion",
};

function salesOrigin(of: string | undefined, column: string, period: string) {
  const field = salesFields[column];
  return field === undefined || of === undefined ? null : { field, of, period };
}

const sourceFields = [
  ["sales.actual", "actual"],
  ["sales.plan", "plan"],
  ["sales.planToDate", "due"],
  ["sales.completion", "completion"],
  ["sales.paceGapPp", "paceGap"],
  ["sales.growth", "growth"],
  ["sales.requiredPerWorkday", "toTarget"],
  ["sales.actualPerWorkday", "perWorkday"],
] as const;

/** The account of every number of the strips. */
export function StripSources({ board, subjects }: StripsProps) {
  const { t } = useTranslation();
  return (
    <details className={styles.sources}>
      <summary>{t("office.sources")}</summary>
      <table>
        <tbody>
          {subjects.map(({ key, period }) => (
            <tr key={period.key}>
              <th scope="row">{formatPeriodShort(period.key, board.language)}</th>
              <td>
                {sourceFields.map(([field, word]) => (
                  <Origin
                    key={field}
                    field={field}
                    of={key}
                    period={period.key}
                    className={styles.source}
                  >
                    {t(`charts.${word}`)}
                  </Origin>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The year's months: actual over plan, the difference, and the difference in percent. */
export function MonthsChart({
  board,
  year,
  current,
}: {
  board: Board;
  year: string;
  current: Subject | null;
}) {
  const { t } = useTranslation();
  const { answer, question, language, unitText, scopeName } = board;
  const series = useQuery(
    boardSeriesQuery({
      measure: "sales",
      by: seriesBy(answer.scope),
      scope: question.scope,
      from: `${year}-01`,
      to: `${year}-12`,
      on: answer.on,
      ledger: question.ledger,
    }),
  );
  // Of many offices there is always much to do: the list beside the chart is long.
  const many = !answer.scope.startsWith("office:");
  const phone = useMedia(phoneQuery);
  const words = t("charts", { returnObjects: true });
  const data = { months: tierMonths(series.data, { t, language, year, on: answer.on, current }) };
  const spec = threeTierSpec(
    {
      id: "months",
      message: null,
      title: {
        unit: scopeName,
        measure: t("office.months.measure"),
        uom: unitText,
        period: t("office.months.period", { year }),
        scenarios: t("office.months.scenarios"),
      },
    },
    data,
    { words, money: moneyOf(board, t), plot: basePlots[many && !phone ? "high" : "low"] },
  );
  return (
    <ChartFrame
      spec={spec}
      table={threeTierTable(spec, data)}
      provenance={provenanceOf(board)}
      state={stateOf(series, null)}
      stale={staleOf(series, t, language)}
      footer={
        <Compared
          what={words.deltaPlanPercent}
          list={monthsApart(data.months).map(({ label }) => label)}
        />
      }
      origin={(month, column) =>
        salesOrigin(answer.scope.startsWith("office:") ? answer.scope : "total", column, month)
      }
    >
      <LazyThreeTierChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}
