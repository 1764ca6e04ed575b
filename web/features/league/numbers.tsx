/** The league's numbers, each written once for the table and the cards. */
import { BurnBar } from "../../charts/burn-bar.tsx";
import { PlanStrip } from "../../charts/plan-strip.tsx";
import { formatMoney, formatPercent, formatPp } from "../../format/number.ts";
import { reasonText, toneOf, type CellView } from "./cell-view.ts";
import { visitsOf } from "./columns.ts";
import type { LeagueRow } from "./league-row.ts";
import { Missing } from "./missing.tsx";
import styles from "./numbers.module.css";

type NumberProps = { office: LeagueRow; view: CellView };

export function Strip({ office, view }: NumberProps) {
  const { sales } = office.row;
  const { t, unit, unitText } = view;
  const hint = t("league.stripHint", {
    actual: formatMoney(sales.actual, unit),
    plan: formatMoney(sales.plan, unit),
    due: formatMoney(sales.planToDate, unit),
    prior: formatMoney(sales.prior, unit),
    unit: unitText,
  });
  if (sales.plan === null || sales.plan <= 0) {
    return (
      <span className="quiet" title={hint}>
        {reasonText(view, office.row, sales.plan === null ? "sales.plan" : "sales.completion")}
        {sales.actual !== null && ` · ${formatMoney(sales.actual, unit)}`}
      </span>
    );
  }
  return (
    <span title={hint}>
      <PlanStrip
        plan={sales.plan}
        actual={sales.actual}
        planToDate={sales.planToDate}
        prior={sales.prior}
        state={
          office.state === "lagging"
            ? "lagging"
            : office.state === "missing"
              ? "missing"
              : "reported"
        }
      />
      <span className="sr-only">{hint}</span>
    </span>
  );
}

export function Completion({ office, view }: NumberProps) {
  const { completion } = office.row.sales;
  if (completion === null) {
    return <Missing reason={reasonText(view, office.row, "sales.completion")} />;
  }
  return <b className={styles.strong}>{formatPercent(completion)}</b>;
}

export function Delta({ office, view }: NumberProps) {
  if (office.delta === null) {
    const field = office.row.sales.actual === null ? "sales.actual" : "sales.planToDate";
    return <Missing reason={reasonText(view, office.row, field)} />;
  }
  const text = formatMoney(office.delta, view.unit, true);
  return <span className={toneOf(text, office.state === "reported")}>{text}</span>;
}

export function ShareVsProvince({ office, view }: NumberProps) {
  const { shareRow } = office;
  const value = shareRow.share?.vsProvincePp ?? null;
  if (value === null) {
    return <Missing reason={reasonText(view, shareRow, "share.vsProvincePp")} />;
  }
  const text = formatPp(value);
  return <span className={toneOf(text, office.state === "reported")}>{text}</span>;
}

export function Growth({ office, view }: NumberProps) {
  const { growth } = office.row.sales;
  if (growth === null) return <Missing reason={reasonText(view, office.row, "sales.growth")} />;
  const text = formatPercent(growth, 1, true);
  return (
    <>
      <ProvinceArrow office={office} view={view} />
      <span className={toneOf(text, office.state === "reported")}>{text}</span>
    </>
  );
}

/** ▲ or ▼ against the pooled provincial average; a mark where the three averages disagree. */
function ProvinceArrow({ office, view }: NumberProps) {
  const { t } = view;
  const { benchmark } = office.row;
  if (benchmark === null || office.state !== "reported") return null;
  const pooled = formatPercent(benchmark.pooled, 1, true);
  if (benchmark.disagree) {
    const hint = t("league.disagreeHint", {
      pooled,
      mean: formatPercent(benchmark.mean, 1, true),
      leaveOneOut: formatPercent(benchmark.leaveOneOut, 1, true),
    });
    return (
      <span className={styles.disagree} title={hint}>
        <span aria-hidden="true">≠</span>
        <span className="sr-only">{hint}</span>
      </span>
    );
  }
  const { above } = benchmark;
  const verdict = above.pooled ?? above.mean ?? above.leaveOneOut;
  if (verdict === null) return null;
  const hint = t(verdict ? "league.above" : "league.below", { value: pooled });
  return (
    <span className={styles.arrow} title={hint}>
      <span aria-hidden="true">{verdict ? "▲" : "▼"}</span>
      <span className="sr-only">{hint}</span>
    </span>
  );
}

export function MoneyUsed({ office, view }: NumberProps) {
  const money = office.row.promotion;
  if (money === null || money.useRate === null) {
    return <Missing reason={reasonText(view, office.row, "promotion.useRate")} />;
  }
  const hint = view.t("league.moneyHint", {
    spent: formatMoney(money.spent, view.unit),
    budget: formatMoney(money.budget, view.unit),
    time: formatPercent(money.timeProgress, 0),
    unit: view.unitText,
  });
  return (
    <span className={styles.money} title={hint}>
      <BurnBar useRate={money.useRate} timeProgress={money.timeProgress} />
      <span className={styles.percent}>{formatPercent(money.useRate, 0)}</span>
    </span>
  );
}

export function OnCycle({ office, view }: NumberProps) {
  const visits = visitsOf(office);
  if (visits === null || visits.onCycleRate === null) {
    return <Missing reason={reasonText(view, office.row, "visits.onCycleRate")} />;
  }
  const { onCycle, keyAccounts, overdue } = visits;
  return (
    <span title={view.t("league.visitsHint", { onCycle, keyAccounts, overdue })}>
      {formatPercent(visits.onCycleRate, 0)}
    </span>
  );
}
