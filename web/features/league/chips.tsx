import { severityMarks } from "../../ui/severity.ts";
import { formatDayShort } from "../../format/day.ts";
import { formatCount, formatMoney } from "../../format/number.ts";
import chip from "../../ui/chip.module.css";
import type { CellView } from "./cell-view.ts";
import styles from "./chips.module.css";
import type { LeagueRow } from "./league-row.ts";

/** Open price incidents: shape, word and count; red only for critical. */
export function IncidentChips({ office, view }: { office: LeagueRow; view: CellView }) {
  const { t } = view;
  const counts = office.row.incidents;
  if (counts === null) return null;
  if (counts.critical + counts.warning === 0) {
    return <span className="sr-only">{t("league.noIncidents")}</span>;
  }
  return (
    <span className={styles.chips}>
      {counts.critical > 0 && (
        <span
          className={chip.critical}
          title={t("league.criticalHint", { count: counts.critical })}
        >
          <i aria-hidden="true">{severityMarks.critical.sign}</i>{" "}
          {t("league.critical", { count: counts.critical })}
        </span>
      )}
      {counts.warning > 0 && (
        <span className={chip.warning} title={t("league.warningHint", { count: counts.warning })}>
          <i aria-hidden="true">{severityMarks.warning.sign}</i>{" "}
          {counts.critical === 0 ? (
            t("league.warning", { count: counts.warning })
          ) : (
            // Beside the other chip there is no room for a second word in every language.
            <>
              <span className="sr-only">{t("league.warning", { count: counts.warning })}</span>
              <span aria-hidden="true">{formatCount(counts.warning)}</span>
            </>
          )}
        </span>
      )}
    </span>
  );
}

/** True when there is something to say about how the money was used. */
export function hasMoneyChip({ row }: LeagueRow): boolean {
  return row.promotion !== null && (row.promotion.offPurpose !== 0 || row.promotion.overBudget > 0);
}

/** Money that left its purpose or its budget. */
export function MoneyChip({ office, view }: { office: LeagueRow; view: CellView }) {
  const money = office.row.promotion;
  if (money === null) return null;
  const { t, unit } = view;
  if (money.offPurpose !== 0) {
    const amount = formatMoney(money.offPurpose, unit);
    return (
      <span
        className={chip.warning}
        title={t("league.offPurposeHint", { amount, unit: view.unitText })}
      >
        {t("league.offPurpose", { amount })}
      </span>
    );
  }
  if (money.overBudget === 0) return null;
  return (
    <span className={chip.warning}>
      {t("league.overBudget", { amount: formatMoney(money.overBudget, unit) })}
    </span>
  );
}

/** What is special about an office: late, missing, new. */
export function StateMark({ office, view }: { office: LeagueRow; view: CellView }) {
  const { t, language } = view;
  const { row, state } = office;
  const text =
    state === "missing"
      ? t("league.states.missing")
      : state === "lagging"
        ? t("league.states.lagging", { day: dayText(row.sales.through, language) })
        : office.isNew
          ? t("league.states.new")
          : null;
  return text === null ? null : (
    <span className={state === "reported" ? styles.fresh : styles.state}>{text}</span>
  );
}

function dayText(day: string | null, language: CellView["language"]): string {
  return day === null ? "" : formatDayShort(day, language);
}
