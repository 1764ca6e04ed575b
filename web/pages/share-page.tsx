import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { addMonths, monthOf } from "../../shared/calendar/month.ts";
import { periodsOf } from "../../shared/calendar/period.ts";
import type { PerformanceAnswer, PerformanceRow } from "../../shared/contract/performance.ts";
import { boardSeriesQuery } from "../api/board-queries.ts";
import { exactPerformanceQuery } from "../api/queries.ts";
import { GrowthChart } from "../charts/growth-chart.tsx";
import { growthChartSpec, growthChartTable } from "../charts/growth-chart-spec.ts";
import { LazyLineChart } from "../charts/lazy-charts.tsx";
import { lineChartSpec, lineChartTable } from "../charts/line-chart-spec.ts";
import { rateStyle } from "../charts/notation/number-style.ts";
import { PinChart } from "../charts/pin-chart.tsx";
import { pinChartSpec, pinChartTable } from "../charts/pin-chart-spec.ts";
import { ChartFrame } from "../features/chart-frame/chart-frame.tsx";
import { GrowthTable } from "../features/share/growth-table.tsx";
import { disagreeing, growthData } from "../features/share/growth.ts";
import { linePoints } from "../features/share/lines.ts";
import { byProvince, hasShare, pinRows } from "../features/share/pins.ts";
import { ShareNumbers } from "../features/share/share-numbers.tsx";
import { subjectOf } from "../features/target/subject.ts";
import { formatPeriod } from "../format/day.ts";
import { formatPercent, formatPp } from "../format/number.ts";
import card from "../ui/card.module.css";
import { Notice } from "../ui/notice.tsx";
import { BoardFrame, type Board } from "./board-frame.tsx";
import styles from "./board.module.css";
import { CardHead } from "./card-head.tsx";
import { provenanceOf, staleOf, stateOf } from "./chart-part.ts";
import { seriesBy } from "./office-charts.tsx";
import { useOfficeNames } from "./use-names.ts";

/** Is an office gaining faster than its province? */
export function SharePage() {
  const { t } = useTranslation();
  return (
    <BoardFrame title={t("shareBoard.title")}>{(board) => <Share board={board} />}</BoardFrame>
  );
}

/** The chosen period where it has whole months, else its quarter, else its year. */
function useShareAnswer({ answer, question }: Board): PerformanceAnswer {
  const [, quarter, year] = periodsOf(
    answer.on < answer.period.end ? answer.on : answer.period.end,
  );
  const kind = answer.period.key.length;
  const lacks = !hasShare(answer);
  const ask = (period: string, wanted: boolean) => ({
    ...exactPerformanceQuery({ ...question, period }, "office"),
    enabled: wanted,
  });
  const byQuarter = useQuery(ask(quarter, lacks && kind === 7)).data;
  const quarterLacks = kind === 6 || (byQuarter !== undefined && !hasShare(byQuarter));
  const byYear = useQuery(ask(year, lacks && kind > 4 && quarterLacks)).data;
  if (!lacks) return answer;
  if (byQuarter && hasShare(byQuarter)) return byQuarter;
  return byYear && hasShare(byYear) ? byYear : answer;
}

function Share({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { answer, question, language, provinces, scopeName } = board;
  const shown = useShareAnswer(board);
  const subject = subjectOf(shown);
  const own = answer.scope.startsWith("office:") ? (answer.rows[0]?.code ?? null) : null;
  const province = own === null ? null : (answer.rows[0]?.provinceCode ?? null);
  // An office is seen among its neighbours.
  const wider = useQuery({
    ...exactPerformanceQuery(
      { ...question, scope: `province:${province ?? ""}`, period: shown.period.key },
      "office",
    ),
    enabled: province !== null,
  });
  const officeNames = useOfficeNames(provinces);
  const offices = own === null ? shown : (wider.data ?? shown);
  const reasonText = (row: PerformanceRow, field: string) =>
    t(`reasons.${row.reasons[field] ?? "unknown"}`);
  const growth =
    own === null ? null : growthData(answer.rows[0] as PerformanceRow, { reasonText, officeNames });
  const neighbours = growthRows();
  return (
    <>
      <h1 className={styles.message}>{message()}</h1>
      {shown.period.key !== answer.period.key && (
        <Notice tone="info" icon="clock">
          {t("shareBoard.fallback", {
            period: formatPeriod(answer.period.key, language),
            shown: formatPeriod(shown.period.key, language),
          })}
        </Notice>
      )}
      {own !== null && (
        <section className={card.card} aria-label={t("shareBoard.card")}>
          <ShareNumbers row={subject.row} of={subject.key} period={shown.period.key} />
        </section>
      )}
      <div className={styles.halves}>
        <div className={styles.column}>
          {[...byProvince(offices)].map(([code, rows]) => (
            <Pins
              key={code}
              board={board}
              answer={offices}
              rows={rows}
              own={own}
              name={provinces.find((one) => one.code === code)?.name ?? code}
              reasonText={reasonText}
            />
          ))}
        </div>
        <div className={styles.column}>
          <ShareLines board={board} />
          {growth && <Growth board={board} data={growth} />}
        </div>
      </div>
      <section className={card.card}>
        <CardHead
          title={t("shareBoard.growth.measure")}
          facts={`${formatPeriod(answer.period.key, language)} · ${t("shareBoard.growth.scenarios")}`}
        />
        <p className={card.facts} translate={disagree().length > 0 ? "no" : undefined}>
          {disagree().length === 0
            ? t("shareBoard.growth.agree")
            : t("shareBoard.growth.disagree", {
                names: disagree()
                  .map(({ name }) => name)
                  .join(t("common.separator")),
              })}
        </p>
        <GrowthTable rows={neighbours} period={answer.period.key} own={own} />
      </section>
    </>
  );

  function growthRows(): readonly PerformanceRow[] {
    // Growth needs no whole month: it is of the chosen period, of the same offices where they are in.
    return answer.rows;
  }

  function disagree(): readonly PerformanceRow[] {
    return disagreeing(neighbours);
  }

  function message() {
    const { row } = subject;
    const share = row.share;
    if (share === null || share.value === null || share.changePp === null) {
      return t("shareBoard.messageNone", {
        period: formatPeriod(answer.period.key, language),
        reason: reasonText(row, "share.value"),
      });
    }
    if (own !== null) {
      return (
        <span translate="no">
          {t("shareBoard.message", {
            scope: scopeName,
            value: formatPercent(share.value),
            change: formatPp(share.changePp),
            versus: formatPp(share.vsProvincePp),
          })}
        </span>
      );
    }
    const known = shown.rows.filter((one) => (one.share?.vsProvincePp ?? null) !== null);
    const above = known.filter((one) => (one.share?.vsProvincePp ?? 0) > 0);
    return t("shareBoard.messageOffices", { counted: known.length, above: above.length });
  }
}

type PinsProps = {
  board: Board;
  answer: PerformanceAnswer;
  rows: readonly PerformanceRow[];
  own: string | null;
  name: string;
  reasonText: (row: PerformanceRow, field: string) => string;
};

/** The offices of a province around its own change; provinces of one page share their scale. */
function Pins({ board, answer, rows, own, name, reasonText }: PinsProps) {
  const { t } = useTranslation();
  const words = t("charts", { returnObjects: true });
  const data = {
    rows: pinRows(rows, { own, reasonText }),
    provinceChangePp:
      rows.map((row) => row.share?.province.changePp ?? null).find((one) => one !== null) ?? null,
  };
  const all = { ...data, rows: pinRows(answer.rows, { own, reasonText }) };
  const months = Math.max(0, ...rows.map((row) => row.share?.months.length ?? 0));
  const spec = pinChartSpec(
    {
      id: `share-pins-${rows[0]?.provinceCode ?? ""}`,
      message: null,
      title: {
        unit: name,
        measure: t("shareBoard.pins.measure"),
        uom: "pp",
        period: t("shareBoard.pins.period", {
          period: formatPeriod(answer.period.key, board.language),
          months: t("shareBoard.months", { count: months }),
        }),
        scenarios: t("shareBoard.pins.scenarios"),
      },
    },
    all,
    { words, changeLabel: t("shareBoard.numbers.changePp") },
  );
  return (
    <ChartFrame
      spec={spec}
      table={pinChartTable(spec, data)}
      provenance={provenanceOf(board)}
      state={
        data.rows.every(({ vsProvincePp }) => vsProvincePp === null)
          ? {
              kind: "empty",
              title: t("shareBoard.none"),
              text: data.rows[0]?.reason ?? t("reasons.no_market"),
            }
          : { kind: "ready" }
      }
      stale={null}
    >
      <PinChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}

/** Own share and the province's over 24 months. */
function ShareLines({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { answer, question, language, scopeName } = board;
  const to = monthOf(answer.on < answer.period.end ? answer.on : answer.period.end);
  const series = useQuery(
    boardSeriesQuery({
      measure: "share",
      by: seriesBy(answer.scope),
      scope: question.scope,
      from: addMonths(to, -23),
      to,
      on: answer.on,
      ledger: question.ledger,
    }),
  );
  const words = t("charts", { returnObjects: true });
  const data = {
    points: linePoints(series.data, {
      writeMonth: (month) => formatPeriod(month, language),
      reason: t("reasons.no_market"),
    }),
    ownLabel: scopeName,
  };
  const first = data.points[0]?.label ?? "—";
  const last = data.points.at(-1)?.label ?? "—";
  const spec = lineChartSpec(
    {
      id: "share-lines",
      message: null,
      title: {
        unit: scopeName,
        measure: t("shareBoard.lines.measure"),
        uom: "%",
        period: `${first} – ${last}`,
        scenarios: t("shareBoard.lines.scenarios"),
      },
    },
    data,
    { words, style: rateStyle(), least: 0.02 },
  );
  return (
    <ChartFrame
      spec={spec}
      table={lineChartTable(spec, data)}
      provenance={provenanceOf(board)}
      state={stateOf(
        series,
        data.points.length === 0
          ? { title: t("shareBoard.none"), text: t("reasons.no_market") }
          : null,
      )}
      stale={staleOf(series, t)}
    >
      <LazyLineChart spec={spec} data={data} />
    </ChartFrame>
  );
}

/** Own growth against the three readings. */
function Growth({
  board,
  data,
}: {
  board: Board;
  data: NonNullable<ReturnType<typeof growthData>>;
}) {
  const { t } = useTranslation();
  const words = t("charts", { returnObjects: true });
  const spec = growthChartSpec(
    {
      id: "growth",
      message: null,
      title: {
        unit: board.scopeName,
        measure: t("shareBoard.growth.measure"),
        uom: "%",
        period: formatPeriod(board.answer.period.key, board.language),
        scenarios: t("shareBoard.growth.scenarios"),
      },
    },
    data,
    { words },
  );
  return (
    <ChartFrame
      spec={spec}
      table={growthChartTable(spec, data, words)}
      provenance={provenanceOf(board)}
      state={{ kind: "ready" }}
      stale={null}
    >
      <GrowthChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}
