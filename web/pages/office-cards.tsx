import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PerformanceRow, VisitsBlock } from "../../shared/contract/performance.ts";
import type { PriceIncidentsAnswer } from "../../shared/contract/price-incidents.ts";
import type { VisitsOverdueAnswer } from "../../shared/contract/visits-overdue.ts";
import type { Moment } from "../api/board-queries.ts";
import { DotList } from "../charts/dot-list.tsx";
import { dotListSpec, dotListTable } from "../charts/dot-list-spec.ts";
import { PinChart } from "../charts/pin-chart.tsx";
import { pinChartSpec, pinChartTable } from "../charts/pin-chart-spec.ts";
import { ProgressBar } from "../charts/progress-bar.tsx";
import { progressBarSpec, progressBarTable } from "../charts/progress-bar-spec.ts";
import { ChartFrame } from "../features/chart-frame/chart-frame.tsx";
import { PriceSummary } from "../features/price/price-summary.tsx";
import { budgetRows } from "../features/promotion/budgets.ts";
import { pinEnds, pinRows } from "../features/share/pins.ts";
import { ShareNumbers } from "../features/share/share-numbers.tsx";
import type { Subject } from "../features/target/subject.ts";
import { accountsOf } from "../features/visits/accounts.ts";
import { Coverage } from "../features/visits/coverage.tsx";
import { formatDay, formatPeriod } from "../format/day.ts";
import { formatCount } from "../format/number.ts";
import card from "../ui/card.module.css";
import { Loaded } from "../ui/loaded.tsx";
import { Origin } from "../ui/origin.tsx";
import type { Board } from "./board.ts";
import styles from "./board.module.css";
import { moneyOf, provenanceOf, staleOf, stateOf } from "./chart-part.ts";

export type OfficeCardsProps = {
  board: Board;
  /** Month, quarter, year: as far as they are in. */
  subjects: readonly Subject[];
  chosen: Subject;
  moment: Moment;
  incidents: UseQueryResult<PriceIncidentsAnswer>;
  overdue: UseQueryResult<VisitsOverdueAnswer>;
  itemNames: ReadonlyMap<string, string>;
  officeNames: ReadonlyMap<string, string>;
};

/** As many offices and accounts as a card shows one by one. */
const mostPins = 6;
const mostDots = 80;

/** Share, price, promotion money and visits at a glance; one office's prices stand beside its months. */
export function OfficeCards(props: OfficeCardsProps) {
  const { board, chosen } = props;
  return (
    <div className={styles.quarters}>
      <ShareCard {...props} />
      {!board.answer.scope.startsWith("office:") && <PriceCard {...props} />}
      <MoneyCard board={board} chosen={chosen} />
      <VisitsCard {...props} />
    </div>
  );
}

export function PriceCard({ board, chosen, incidents, itemNames, officeNames }: OfficeCardsProps) {
  const { t } = useTranslation();
  return (
    <section className={card.card}>
      <header className={styles.cardHead}>
        <h2 className={card.title}>{t("priceBoard.card")}</h2>
        <Link to="/price" search={(before) => before} className={card.facts}>
          {t("boards.toPrice")}
        </Link>
      </header>
      <Loaded query={incidents} lines={4}>
        {(data) => (
          <PriceSummary
            subject={chosen}
            incidents={data.incidents}
            itemNames={itemNames}
            officeNames={officeNames}
            language={board.language}
            on={data.on}
          />
        )}
      </Loaded>
    </section>
  );
}

/** The shortest period that has a whole month says the share. */
function ShareCard({ board, subjects, chosen }: OfficeCardsProps) {
  const { t } = useTranslation();
  const { language, scopeName } = board;
  const single = board.answer.scope.startsWith("office:");
  const says = ({ row, offices }: Subject) =>
    (single ? [row] : offices).some(({ share }) => (share?.vsProvincePp ?? null) !== null);
  const shown = subjects.find(says) ?? subjects.at(-1) ?? chosen;
  const words = t("charts", { returnObjects: true });
  const { row, period } = shown;
  const reasonText = (one: PerformanceRow, field: string) =>
    t(`reasons.${one.reasons[field] ?? "unknown"}`);
  const all = pinRows(single ? [row] : shown.offices, {
    own: single ? row.code : null,
    reasonText,
  });
  const known = all.filter(({ vsProvincePp }) => vsProvincePp !== null).length;
  const data = {
    rows: pinEnds(all, mostPins),
    provinceChangePp: single ? (row.share?.province.changePp ?? null) : null,
  };
  const spec = pinChartSpec(
    {
      id: "share-card",
      message: null,
      title: {
        unit: scopeName,
        measure: t("shareBoard.card"),
        uom: "pp",
        period: [
          formatPeriod(period.key, language),
          t("shareBoard.months", { count: row.share?.months.length ?? 0 }),
          ...(known > mostPins
            ? [t("shareBoard.ends", { top: mostPins / 2, low: mostPins / 2, count: known })]
            : []),
        ].join(" · "),
        scenarios: t("shareBoard.pins.scenarios"),
      },
    },
    data,
    { words, changeLabel: t("shareBoard.numbers.changePp") },
  );
  return (
    <ChartFrame
      spec={spec}
      table={pinChartTable(spec, data)}
      footer={single && <ShareNumbers row={row} of={shown.key} period={period.key} />}
      provenance={provenanceOf(board)}
      state={
        data.rows.length === 0
          ? {
              kind: "empty",
              title: t("shareBoard.none"),
              text: t(`reasons.${row.reasons["share.vsProvincePp"] ?? "no_market"}`),
            }
          : { kind: "ready" }
      }
      stale={null}
      origin={(office, column) => ({
        field: `share.${column}`,
        of: `office:${office}`,
        period: period.key,
      })}
    >
      <PinChart spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}

function MoneyCard({ board, chosen }: { board: Board; chosen: Subject }) {
  const { t } = useTranslation();
  const words = t("charts", { returnObjects: true });
  const data = { rows: budgetRows(chosen.row, t) };
  const spec = progressBarSpec(
    {
      id: "promotion-card",
      message: null,
      title: {
        unit: board.scopeName,
        measure: t("promotion.measure"),
        uom: board.unitText,
        period: formatPeriod(chosen.period.key, board.language),
        scenarios: t("promotion.scenarios"),
      },
    },
    { words, money: moneyOf(board, t) },
  );
  return (
    <ChartFrame
      spec={spec}
      table={progressBarTable(spec, data)}
      provenance={provenanceOf(board)}
      state={
        data.rows.length === 0
          ? { kind: "empty", title: t("promotion.title"), text: t("promotion.none") }
          : { kind: "ready" }
      }
      stale={null}
      origin={(fund, column) => ({
        field: `promotion.byFund.${fund}.${column}`,
        of: chosen.key,
        period: chosen.period.key,
      })}
    >
      <ProgressBar spec={spec} data={data} words={words} />
    </ChartFrame>
  );
}

function VisitsCard({ board, subjects, chosen, overdue }: OfficeCardsProps) {
  const { t } = useTranslation();
  const words = t("charts", { returnObjects: true });
  const visits = officeVisits(chosen);
  if (visits === null) return null;
  const data = { accounts: accountsOf(visits, overdue.data?.dealers ?? [], words.onCycle) };
  const census =
    subjects.find(({ row }) => (row.coverage?.value ?? row.penetration?.value ?? null) !== null) ??
    chosen;
  const spec = dotListSpec(
    {
      id: "visits-card",
      message: null,
      title: {
        unit: board.scopeName,
        measure: t("visits.title"),
        uom: t("visits.uom"),
        period: overdue.data ? formatDay(overdue.data.on, board.language) : "…",
        scenarios: "AC",
      },
    },
    { words, days: t("visits.days", { count: 0 }).replace("0", "").trim() },
  );
  return (
    <ChartFrame
      spec={spec}
      table={dotListTable(spec, data, words)}
      footer={
        <Coverage subject={chosen} visits={visits} census={census} language={board.language} />
      }
      provenance={provenanceOf(board)}
      state={stateOf(
        overdue,
        visits.keyAccounts === 0
          ? { title: t("visits.title"), text: t("visits.noAccounts") }
          : null,
      )}
      stale={staleOf(overdue, t, board.language)}
      origin={(dealer, column) =>
        column === "overdue" && !dealer.startsWith("on-cycle-")
          ? { field: "daysOverdue", of: `account:${dealer}`, period: chosen.period.key }
          : null
      }
    >
      {visits.keyAccounts <= mostDots ? (
        <DotList spec={spec} data={data} words={words} />
      ) : (
        <p className={styles.count}>
          <Origin field="visits.onCycleRate" of={chosen.key} period={chosen.period.key}>
            {formatCount(visits.onCycle)} / {formatCount(visits.keyAccounts)}
          </Origin>
          <span className={visits.overdue > 0 ? "bad" : "quiet"}>
            <Origin field="visits.overdue" of={chosen.key} period={chosen.period.key}>
              {t("visits.overdue", { count: visits.overdue })}
            </Origin>
          </span>
        </p>
      )}
    </ChartFrame>
  );
}

/** An office's or a scope's visits; a person's have another shape. */
function officeVisits({ row }: Subject): VisitsBlock | null {
  return row.visits !== null && "onCycle" in row.visits ? row.visits : null;
}
