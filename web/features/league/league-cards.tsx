import type { ReactNode } from "react";
import type { CellView } from "./cell-view.ts";
import { hasMoneyChip, IncidentChips, MoneyChip, StateMark } from "./chips.tsx";
import { fieldOf, underHead, type ColumnId } from "./columns.ts";
import type { LeagueLine } from "./groups.ts";
import styles from "./league-cards.module.css";
import {
  Completion,
  Delta,
  Growth,
  MoneyUsed,
  OnCycle,
  ShareVsProvince,
  Strip,
} from "./numbers.tsx";

export type LeagueCardsProps = {
  lines: readonly LeagueLine[];
  view: CellView;
  onExplain: ((field: string, key: string) => void) | null;
};

/** The league on a phone: a card an office, the numbers of the table under their own names. */
export function LeagueCards({ lines, view, onExplain }: LeagueCardsProps) {
  return (
    <ul className={styles.cards}>
      {lines.map((line) => (
        <Card key={line.key} line={line} view={view} onExplain={onExplain} />
      ))}
    </ul>
  );
}

function Card({ line, view, onExplain }: Omit<LeagueCardsProps, "lines"> & { line: LeagueLine }) {
  const { t } = view;
  const { office } = line;
  const fact = (column: ColumnId, content: ReactNode) => {
    const own = underHead(column, view);
    const field = fieldOf(column, office);
    return (
      <div className={styles.fact}>
        <dt>
          {t(`league.columns.${column}`)}
          {own !== null && <span className={styles.own}>{own}</span>}
        </dt>
        <dd>
          {field && onExplain ? (
            <button
              type="button"
              className={styles.number}
              onClick={() => onExplain(field, line.key)}
            >
              {content}
            </button>
          ) : (
            content
          )}
        </dd>
      </div>
    );
  };
  return (
    <li className={line.kind === "office" ? styles.card : styles.summary}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {line.kind === "total" ? (
            t("common.total")
          ) : (
            <span translate="no">{office.shortName}</span>
          )}
        </h3>
        {line.kind === "office" ? (
          <StateMark office={office} view={view} />
        ) : (
          line.kind === "province" && (
            <span className="quiet">{t("league.provinceRow", { count: line.count })}</span>
          )
        )}
        <span className={styles.chips}>
          {office.row.incidents !== null &&
            office.row.incidents.critical + office.row.incidents.warning > 0 &&
            (onExplain ? (
              <button
                type="button"
                className={styles.number}
                onClick={() => onExplain(fieldOf("price", office) ?? "", line.key)}
              >
                <IncidentChips office={office} view={view} />
              </button>
            ) : (
              <IncidentChips office={office} view={view} />
            ))}
        </span>
      </div>
      <Strip office={office} view={view} />
      <dl className={styles.facts}>
        {fact("completion", <Completion office={office} view={view} />)}
        {fact("delta", <Delta office={office} view={view} />)}
        {fact("growth", <Growth office={office} view={view} />)}
        {fact("share", <ShareVsProvince office={office} view={view} />)}
        {fact("money", <MoneyUsed office={office} view={view} />)}
        {fact("visits", <OnCycle office={office} view={view} />)}
        {hasMoneyChip(office) && (
          <div className={styles.chip}>
            <dt className="sr-only">{t("league.columns.money")}</dt>
            <dd>
              <MoneyChip office={office} view={view} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
