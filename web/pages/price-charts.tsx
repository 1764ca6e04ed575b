import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../shared/calendar/day.ts";
import { addMonths, monthOf } from "../../shared/calendar/month.ts";
import type { PriceIncident } from "../../shared/contract/price-incidents.ts";
import type { PricePoint, SeriesAnswer } from "../../shared/contract/series.ts";
import { boardSeriesQuery, policiesQuery, priceComplianceQuery } from "../api/board-queries.ts";
import { ComplianceMatrix } from "../charts/compliance-matrix.tsx";
import { complianceMatrixSpec, complianceMatrixTable } from "../charts/compliance-matrix-spec.ts";
import { LazyXmrChart } from "../charts/lazy-charts.tsx";
import { SpreadChart } from "../charts/spread-chart.tsx";
import { spreadChartSpec, spreadChartTable } from "../charts/spread-chart-spec.ts";
import { xmrChartSpec, xmrChartTable } from "../charts/xmr-chart-spec.ts";
import { xmrVerdict } from "../charts/xmr-words.ts";
import { ChartFrame } from "../features/chart-frame/chart-frame.tsx";
import { matrixSkus, type PriceChoice } from "../features/price/choice.ts";
import { matrixData } from "../features/price/matrix.ts";
import { spreadRows } from "../features/price/spread.ts";
import { policyOf, readPolicies, xmrPoints } from "../features/price/xmr.ts";
import { formatDayShort, formatPeriod } from "../format/day.ts";
import { phoneQuery, useMedia } from "../ui/use-media.ts";
import type { Board } from "./board.ts";
import { provenanceOf, staleOf, stateOf } from "./chart-part.ts";
import { seriesBy } from "./series-by.ts";

/** Columns of the matrix that still fit. */
const mostItems = { desk: 8, phone: 4 } as const;

export type PricePartProps = {
  board: Board;
  choice: PriceChoice;
  all: ReturnType<typeof useQuery<{ incidents: PriceIncident[]; on: string }>>;
  itemNames: ReadonlyMap<string, string>;
  officeNames: ReadonlyMap<string, string>;
};

/** The chosen price week by week on its limits, and what they say. */
export function PriceSeries({ board, choice, itemNames }: PricePartProps) {
  const { t } = useTranslation();
  const { answer, question, language, scopeName } = board;
  const asOf = answer.on < answer.period.end ? answer.on : answer.period.end;
  const { sku, level } = choice;
  const series = useQuery(
    boardSeriesQuery({
      measure: "price",
      by: seriesBy(answer.scope),
      scope: question.scope,
      from: addMonths(monthOf(asOf), -8),
      to: monthOf(asOf),
      on: asOf,
      ledger: question.ledger,
      sku,
      level,
    }),
  );
  const rows = useQuery(policiesQuery(question.ledger)).data;
  const policies = useMemo(() => readPolicies(rows?.rows ?? []), [rows]);
  const offices = answer.rows.map(({ provinceCode }) => provinceCode);
  const province = new Set(offices).size === 1 ? (offices[0] ?? null) : null;
  const words = t("charts", { returnObjects: true });
  const data = {
    points: xmrPoints(series.data, {
      // A week is judged day by day; its band is drawn as it stood on its last day.
      policyOn: (start) => policyOf(policies, { sku, level, province, day: addDays(start, 6) }),
      writeWeek: ({ start }) => formatDayShort(start, language),
    }),
  };
  const spec = xmrChartSpec(
    {
      id: "price-series",
      message: data.points.length === 0 ? null : xmrVerdict(data, words),
      title: {
        unit: scopeName,
        measure: t("priceBoard.series.measure", {
          item: itemNames.get(sku) ?? sku,
          level: t(`priceBoard.level.${level}`),
        }),
        uom: t("priceBoard.series.uom"),
        period: data.points[0] ? `${data.points[0].label} – ${data.points.at(-1)?.label}` : "—",
        scenarios: t("priceBoard.series.scenarios"),
      },
    },
    data,
    { words },
  );
  return (
    <ChartFrame
      spec={spec}
      table={xmrChartTable(spec, data, words)}
      provenance={provenanceOf(board)}
      state={stateOf(
        series,
        data.points.length === 0
          ? { title: words.noObservations, text: t("priceBoard.series.none") }
          : null,
      )}
      stale={staleOf(series, t, language)}
      origin={(week, column) => {
        const point = weekOf(series.data, week);
        return point && (column === "index" || column === "observations")
          ? { field: column, of: `week:${point.start}:${level}:${sku}`, period: answer.period.key }
          : null;
      }}
    >
      <LazyXmrChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}

/** A week's point by its name. */
function weekOf(series: SeriesAnswer | undefined, week: string): PricePoint | undefined {
  return (series?.series[0]?.points as PricePoint[] | undefined)?.find((one) => one.week === week);
}

/** How the item's incidents followed each other. */
export function Spread({ board, choice, all, itemNames, officeNames }: PricePartProps) {
  const { t } = useTranslation();
  const { language, scopeName } = board;
  const words = t("charts", { returnObjects: true });
  const data = {
    rows: spreadRows(all.data?.incidents ?? [], choice, officeNames),
    on: all.data?.on ?? board.answer.on,
    writeDay: (day: string) => formatDayShort(day, language),
  };
  const spec = spreadChartSpec(
    {
      id: "spread",
      message: null,
      title: {
        unit: scopeName,
        measure: t("priceBoard.spread.measure", {
          item: itemNames.get(choice.sku) ?? choice.sku,
          level: t(`priceBoard.level.${choice.level}`),
        }),
        uom: t("priceBoard.spread.uom"),
        period: data.rows[0]
          ? `${data.writeDay(data.rows[0].firstBreach)} – ${data.writeDay(data.on)}`
          : "—",
        scenarios: t("priceBoard.spread.scenarios"),
      },
    },
    data,
    { words, days: t("priceBoard.spread.days") },
  );
  return (
    <ChartFrame
      spec={spec}
      table={spreadChartTable(spec, data, words)}
      provenance={provenanceOf(board)}
      state={stateOf(
        all,
        data.rows.length === 0
          ? { title: t("priceBoard.spread.title"), text: t("priceBoard.spread.none") }
          : null,
      )}
      stale={staleOf(all, t, language)}
      origin={(incident, column) =>
        column === "depth"
          ? { field: "depth", of: `incident:${incident}`, period: board.answer.period.key }
          : null
      }
    >
      <SpreadChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}

/** Offices by items: who keeps which price. */
export function Matrix({
  board,
  choice,
  all,
  open,
  itemNames,
}: PricePartProps & { open: readonly PriceIncident[] }) {
  const { t } = useTranslation();
  const { answer, question, scopeName, language } = board;
  const asOf = answer.on < answer.period.end ? answer.on : answer.period.end;
  const phone = useMedia(phoneQuery);
  const seen = useQuery(priceComplianceQuery({ ...question, period: answer.period.key, on: asOf }));
  const rows = seen.data?.rows ?? [];
  const skus = matrixSkus(all.data?.incidents ?? [], {
    choice,
    seen: rows,
    most: phone ? mostItems.phone : mostItems.desk,
  });
  const words = t("charts", { returnObjects: true });
  const data = matrixData({
    offices: answer.rows,
    items: skus.map((sku) => ({ sku, name: itemNames.get(sku) ?? sku })),
    seen: rows,
    level: choice.level,
    incidents: open,
    noObservations: words.noObservations,
    noPolicy: words.noPolicy,
  });
  const spec = complianceMatrixSpec(
    {
      id: "compliance",
      message: null,
      title: {
        unit: scopeName,
        measure: t("priceBoard.matrix.measure", { level: t(`priceBoard.level.${choice.level}`) }),
        uom: t("priceBoard.matrix.uom"),
        period: `${formatPeriod(answer.period.key, language)} · ${t("priceBoard.matrix.until", {
          day: formatDayShort(asOf, language),
        })}`,
        scenarios: t("priceBoard.matrix.facts"),
      },
    },
    { words },
  );
  return (
    <ChartFrame
      spec={spec}
      table={complianceMatrixTable(spec, data, words)}
      provenance={provenanceOf(board)}
      state={stateOf(seen, null)}
      stale={staleOf(seen, t, language)}
      origin={(office, sku) => ({
        field: "compliance",
        of: `prices:${office}:${choice.level}:${sku}`,
        period: answer.period.key,
      })}
    >
      <ComplianceMatrix spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}
