import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { addMonths, monthOf } from "../../shared/calendar/month.ts";
import type { PerformanceAnswer, PerformanceRow } from "../../shared/contract/performance.ts";
import { boardSeriesQuery } from "../api/board-queries.ts";
import { GrowthChart } from "../charts/growth-chart.tsx";
import {
  growthChartSpec,
  growthChartTable,
  type GrowthChartData,
} from "../charts/growth-chart-spec.ts";
import { LazyLineChart } from "../charts/lazy-charts.tsx";
import { lineChartSpec, lineChartTable } from "../charts/line-chart-spec.ts";
import { rateStyle } from "../charts/notation/number-style.ts";
import { PinChart } from "../charts/pin-chart.tsx";
import { pinChartSpec, pinChartTable } from "../charts/pin-chart-spec.ts";
import { ChartFrame } from "../features/chart-frame/chart-frame.tsx";
import { linePoints } from "../features/share/lines.ts";
import { monthsUsed } from "../features/share/months.ts";
import { pinRows } from "../features/share/pins.ts";
import { formatPeriod } from "../format/day.ts";
import { formatMonths } from "../format/months.ts";
import type { Board } from "./board.ts";
import { provenanceOf, staleOf, stateOf } from "./chart-part.ts";
import { seriesBy } from "./series-by.ts";

type PinsProps = {
  board: Board;
  answer: PerformanceAnswer;
  rows: readonly PerformanceRow[];
  own: string | null;
  name: string;
  reasonText: (row: PerformanceRow, field: string) => string;
};

/** The offices of a province around its own change; provinces of one page share their scale and its zero. */
export function Pins({ board, answer, rows, own, name, reasonText }: PinsProps) {
  const { t } = useTranslation();
  const words = t("charts", { returnObjects: true });
  const data = {
    rows: pinRows(rows, { own, reasonText }),
    provinceChangePp:
      rows.map((row) => row.share?.province.changePp ?? null).find((one) => one !== null) ?? null,
  };
  const all = { ...data, rows: pinRows(answer.rows, { own, reasonText }) };
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
          months: formatMonths(monthsUsed(rows), board.language),
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
      origin={(office, column) => ({
        field: `share.${column}`,
        of: `office:${office}`,
        period: answer.period.key,
      })}
    >
      <PinChart spec={spec} data={data} words={words} beside={all.rows} />
    </ChartFrame>
  );
}

/** Own share and the province's over 24 months. */
export function ShareLines({ board }: { board: Board }) {
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
        scenarios: t(
          data.points.some(({ province }) => province !== null)
            ? "shareBoard.lines.scenarios"
            : "shareBoard.lines.alone",
        ),
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
      stale={staleOf(series, t, language)}
      origin={(month, column) => ({
        field: column === "province" ? "share.province.value" : "share.value",
        of: answer.scope.startsWith("office:") ? answer.scope : "total",
        period: month,
      })}
    >
      <LazyLineChart spec={spec} data={data} />
    </ChartFrame>
  );
}

/** Own growth against the three readings. */
export function Growth({ board, data }: { board: Board; data: GrowthChartData }) {
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
      origin={(reading) => ({
        field: reading === "own" ? "sales.growth" : `benchmark.${reading}`,
        of: board.answer.scope,
        period: board.answer.period.key,
      })}
    >
      <GrowthChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}
