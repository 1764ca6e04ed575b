import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../shared/calendar/day.ts";
import { addMonths, monthOf } from "../../shared/calendar/month.ts";
import type { PriceIncident } from "../../shared/contract/price-incidents.ts";
import {
  boardSeriesQuery,
  incidentsQuery,
  policiesQuery,
  referenceQuery,
} from "../api/board-queries.ts";
import { incidentStates, priceLevels } from "../app/search.ts";
import { ComplianceMatrix } from "../charts/compliance-matrix.tsx";
import { complianceMatrixSpec, complianceMatrixTable } from "../charts/compliance-matrix-spec.ts";
import { LazyXmrChart } from "../charts/lazy-charts.tsx";
import { SpreadChart } from "../charts/spread-chart.tsx";
import { spreadChartSpec, spreadChartTable } from "../charts/spread-chart-spec.ts";
import { xmrChartSpec, xmrChartTable } from "../charts/xmr-chart-spec.ts";
import { xmrVerdict } from "../charts/xmr-words.ts";
import { ChartFrame } from "../features/chart-frame/chart-frame.tsx";
import { bySeverity, chosenPrice, matrixSkus, type PriceChoice } from "../features/price/choice.ts";
import { IncidentList } from "../features/price/incident-list.tsx";
import { matrixData } from "../features/price/matrix.ts";
import { spreadRows } from "../features/price/spread.ts";
import { policyOf, readPolicies, xmrPoints } from "../features/price/xmr.ts";
import { formatDay, formatDayShort } from "../format/day.ts";
import { formatMoney } from "../format/number.ts";
import card from "../ui/card.module.css";
import { LazyChoiceMenu } from "../ui/lazy-choice-menu.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Segments } from "../ui/segments.tsx";
import { BoardFrame, type Board } from "./board-frame.tsx";
import styles from "./board.module.css";
import { CardHead } from "./card-head.tsx";
import { provenanceOf, staleOf, stateOf } from "./chart-part.ts";
import { seriesBy } from "./office-charts.tsx";
import { namesOf, useItemNames, useOfficeNames } from "./use-names.ts";

/** Is a price move a signal or routine, and where did it start? */
export function PricePage() {
  const { t } = useTranslation();
  return (
    <BoardFrame title={t("priceBoard.title")}>{(board) => <Price board={board} />}</BoardFrame>
  );
}

/** Columns of the matrix that still fit a desk. */
const mostItems = 8;

function Price({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { answer, question, search, change, language, unit, unitText, provinces } = board;
  const state = search.state ?? "open";
  const asOf = answer.on < answer.period.end ? answer.on : answer.period.end;
  const moment = { scope: question.scope, on: asOf, ledger: question.ledger };
  const listed = useQuery(incidentsQuery(moment, state));
  const all = useQuery(incidentsQuery(moment, "all"));
  const officeNames = useOfficeNames(provinces);
  const itemNames = useItemNames(question.ledger);
  const open = useMemo(
    () => (all.data?.incidents ?? []).filter(({ endedOn }) => endedOn === null),
    [all.data],
  );
  const single = open.some(({ level, dealers }) => level === "dealer" && dealers.length === 1);
  const dealers = useQuery({ ...referenceQuery("dealers", question.ledger), enabled: single }).data;
  const dealerNames = useMemo(() => namesOf(dealers, "dealer_code", "dealer_name"), [dealers]);
  const choice = all.data
    ? chosenPrice(
        { sku: search.sku, level: search.level },
        open.length > 0 ? open : all.data.incidents,
        [...itemNames.keys()][0],
      )
    : null;
  const parts = { board, choice, all, itemNames, officeNames };
  return (
    <>
      <h1 className={styles.message}>{message()}</h1>
      <div className={styles.wideAndSide}>
        <div className={styles.column}>
          {choice && (
            <div className={styles.row}>
              <LazyChoiceMenu
                label={t("priceBoard.item")}
                shown={itemNames.get(choice.sku) ?? choice.sku}
                value={choice.sku}
                choices={[...itemNames].map(([value, text]) => ({ value, text }))}
                onChange={(sku) => change({ sku, level: choice.level })}
              />
              <Segments
                label={t("priceBoard.level.label")}
                options={priceLevels.map((value) => ({
                  value,
                  text: t(`priceBoard.level.${value}`),
                }))}
                value={choice.level}
                onChange={(level) => change({ sku: choice.sku, level })}
              />
            </div>
          )}
          {choice && <PriceSeries {...parts} choice={choice} />}
          {choice && <Spread {...parts} choice={choice} />}
        </div>
        <section className={card.card}>
          <CardHead
            title={t("priceBoard.incidents.title")}
            facts={t("priceBoard.incidents.facts", {
              count: listed.data?.incidents.length ?? 0,
              unit: unitText,
            })}
          />
          <div className={styles.row}>
            <Segments
              label={t("priceBoard.state.label")}
              options={incidentStates.map((value) => ({
                value,
                text: t(`priceBoard.state.${value}`),
              }))}
              value={state}
              onChange={(next) => change({ state: next === "open" ? undefined : next }, true)}
            />
          </div>
          <div className={styles.foot}>
            <Loaded query={listed} lines={8}>
              {(data) =>
                data.incidents.length === 0 ? (
                  <p className="quiet">
                    {state === "ended"
                      ? t("priceBoard.incidents.noneEnded")
                      : t("priceBoard.incidents.none", { day: formatDay(data.on, language) })}
                  </p>
                ) : (
                  <IncidentList
                    incidents={data.incidents}
                    itemNames={itemNames}
                    officeNames={officeNames}
                    dealerNames={dealerNames}
                    unit={unit}
                    unitText={unitText}
                    language={language}
                    chosen={choice}
                  />
                )
              }
            </Loaded>
          </div>
        </section>
      </div>
      {choice && <Matrix {...parts} choice={choice} open={open} />}
    </>
  );

  function message() {
    const [worst] = [...open].sort((a, b) => b.exposure - a.exposure || bySeverity(a, b));
    if (!all.data) return t("priceBoard.title");
    if (!worst) return t("priceBoard.messageNone", { day: formatDay(asOf, language) });
    const critical = open.filter(({ severity }) => severity === "critical").length;
    return (
      <span translate="no">
        {t("priceBoard.message", {
          critical,
          warning: open.length - critical,
          office: officeNames.get(worst.office) ?? worst.office,
          item: itemNames.get(worst.sku) ?? worst.sku,
          amount: formatMoney(worst.exposure, unit),
          unit: unitText,
        })}
      </span>
    );
  }
}

type PartProps = {
  board: Board;
  choice: PriceChoice;
  all: ReturnType<typeof useQuery<{ incidents: PriceIncident[]; on: string }>>;
  itemNames: ReadonlyMap<string, string>;
  officeNames: ReadonlyMap<string, string>;
};

/** The chosen price week by week on its limits, and what they say. */
function PriceSeries({ board, choice, itemNames }: PartProps) {
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
        period: `${data.points[0]?.label ?? "—"} – ${data.points.at(-1)?.label ?? "—"}`,
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
      stale={staleOf(series, t)}
    >
      <LazyXmrChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}

/** How the item's incidents followed each other. */
function Spread({ board, choice, all, itemNames, officeNames }: PartProps) {
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
        period: `${data.rows[0] ? data.writeDay(data.rows[0].firstBreach) : "—"} – ${data.writeDay(data.on)}`,
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
      stale={staleOf(all, t)}
    >
      <SpreadChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}

/** Offices by items: who keeps which price. */
function Matrix({
  board,
  choice,
  all,
  open,
  itemNames,
}: PartProps & { open: readonly PriceIncident[] }) {
  const { t } = useTranslation();
  const { answer, question, scopeName, language } = board;
  const asOf = answer.on < answer.period.end ? answer.on : answer.period.end;
  const skus = matrixSkus(all.data?.incidents ?? [], choice, mostItems);
  const series = useQueries({
    queries: skus.map((sku) =>
      boardSeriesQuery({
        measure: "price",
        by: "office",
        scope: question.scope,
        from: addMonths(monthOf(asOf), -1),
        to: monthOf(asOf),
        on: asOf,
        ledger: question.ledger,
        sku,
        level: choice.level,
      }),
    ),
  });
  const words = t("charts", { returnObjects: true });
  const data = matrixData({
    offices: answer.rows,
    items: skus.map((sku, index) => ({
      sku,
      name: itemNames.get(sku) ?? sku,
      series: series[index]?.data,
    })),
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
        period: formatDay(asOf, language),
        scenarios: t("priceBoard.matrix.facts"),
      },
    },
    { words },
  );
  const failed = series.find(({ isError, data: shown }) => isError && shown === undefined);
  return (
    <ChartFrame
      spec={spec}
      table={complianceMatrixTable(spec, data, words)}
      provenance={provenanceOf(board)}
      state={
        failed
          ? stateOf(failed, null)
          : series.some(({ data: shown }) => shown === undefined)
            ? { kind: "loading" }
            : { kind: "ready" }
      }
      stale={staleOf(all, t)}
    >
      <ComplianceMatrix spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}
