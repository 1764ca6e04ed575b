import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDayShort, formatPeriodShort } from "../../format/day.ts";
import { formatDepth } from "../../format/depth.ts";
import { formatMoney, sayMoney, type MoneyWords } from "../../format/number.ts";
import { SeverityChip } from "../../ui/chip.tsx";
import styles from "./action-list.module.css";
import type { Action } from "./actions.ts";

export type ActionListProps = MoneyWords & {
  actions: readonly Action[];
  /** Key of the period. */
  period: string;
  /** Names of items and offices by code; a code without a name stands for itself. */
  itemNames: ReadonlyMap<string, string>;
  officeNames: ReadonlyMap<string, string>;
  /** True where the actions are of more than one office: each says of which. */
  many: boolean;
};

/** What is to be done, what is at stake, and where the evidence stands. */
export function ActionList(props: ActionListProps) {
  const { t } = useTranslation();
  if (props.actions.length === 0) return <p className="quiet">{t("actions.none")}</p>;
  return (
    <ol className={styles.list}>
      {props.actions.map((action) => {
        const { title, detail, money } = wordsOf(action, props, t);
        const office = props.many ? officeOf(action) : null;
        return (
          <li key={action.key}>
            <Evidence action={action}>
              <span className={styles.text}>
                <span className={styles.title}>
                  {office !== null && (
                    <span translate="no">
                      {props.officeNames.get(office) ?? office}
                      {t("boards.colon")}
                    </span>
                  )}
                  {title}
                  {action.kind === "incident" && (
                    <>
                      {" "}
                      <SeverityChip severity="critical">{t("priceBoard.critical")}</SeverityChip>
                    </>
                  )}
                </span>
                <span className={styles.detail}>{detail}</span>
              </span>
              <span className={styles.money} title={money}>
                {formatMoney(action.money, props.unit)}
                <span className="sr-only"> {money}</span>
              </span>
            </Evidence>
          </li>
        );
      })}
    </ol>
  );
}

/** Where the action's numbers can be checked. */
function Evidence({ action, children }: { action: Action; children: ReactNode }) {
  const className = styles.link;
  switch (action.kind) {
    case "incident": {
      const { office, sku, level } = action.incident;
      return (
        <Link
          to="/price"
          search={(before) => ({ ...before, scope: `office:${office}`, sku, level })}
          className={className}
        >
          {children}
        </Link>
      );
    }
    case "missing":
    case "lagging":
      return (
        <Link to="/imports" search={(before) => before} className={className}>
          {children}
        </Link>
      );
    default: {
      const target = { overdue: "overdue", vouchers: "vouchers", plan: "staff" }[action.kind];
      return (
        <a href={`#${target}`} className={className}>
          {children}
        </a>
      );
    }
  }
}

/** The office of an action whose words do not name it. */
function officeOf(action: Action): string | null {
  if (action.kind === "overdue") return action.first.office;
  return action.kind === "vouchers" ? action.programme.office : null;
}

type Words = { title: ReactNode; detail: ReactNode; money: string };

function wordsOf(action: Action, props: ActionListProps, t: TFunction<"page">): Words {
  const { language } = props;
  const period = formatPeriodShort(props.period, language);
  switch (action.kind) {
    case "overdue": {
      const { name, daysOverdue, cycleDays } = action.first;
      const values = { name, days: daysOverdue ?? 0, cycle: cycleDays };
      return {
        title: t("actions.overdue", { count: action.count }),
        detail: (
          <span translate="no">
            {t(
              daysOverdue === null || action.first.lastVisit === null
                ? "actions.overdueNever"
                : "actions.overdueDetail",
              values,
            )}
          </span>
        ),
        money: t("actions.overdueMoney"),
      };
    }
    case "incident": {
      const { incident } = action;
      return {
        title: (
          <span translate="no">
            {t("actions.incident", {
              item: props.itemNames.get(incident.sku) ?? incident.sku,
              level: t(`priceBoard.level.${incident.level}`),
            })}
          </span>
        ),
        detail: (
          <span translate="no">
            {t("actions.incidentDetail", {
              office: props.officeNames.get(incident.office) ?? incident.office,
              dealers: incident.dealers.length,
              day: formatDayShort(incident.openedOn, language),
              depth: formatDepth(incident.depth),
            })}
          </span>
        ),
        money: t("actions.incidentMoney"),
      };
    }
    case "vouchers":
      return {
        title: t("actions.vouchers", { count: action.count }),
        detail: (
          <span translate="no">
            {t("actions.vouchersDetail", {
              programme: action.programme.name,
              purpose: action.first.purpose,
            })}
          </span>
        ),
        money: t("actions.vouchersMoney"),
      };
    case "plan":
      return {
        title: t("actions.plan", { period }),
        detail: t("actions.planDetail", { amount: sayMoney(action.money, props) }),
        money: t("actions.planMoney"),
      };
    case "missing":
    case "lagging":
      return {
        title: <span translate="no">{t(`actions.${action.kind}`, { name: action.name })}</span>,
        detail:
          action.kind === "missing" || action.through === null
            ? t("actions.missingDetail", { period })
            : t("actions.laggingDetail", { day: formatDayShort(action.through, language) }),
        money: t("actions.reportMoney"),
      };
  }
}
