import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import type { PriceIncident } from "../../../shared/contract/price-incidents.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDay, formatDayShort } from "../../format/day.ts";
import { formatDepth } from "../../format/depth.ts";
import { formatCount, formatPercent } from "../../format/number.ts";
import { SeverityChip } from "../../ui/chip.tsx";
import controls from "../../ui/controls.module.css";
import tables from "../../ui/data-table.module.css";
import { Fact, Facts } from "../../ui/fact.tsx";
import { Missing } from "../../ui/missing.tsx";
import { Origin } from "../../ui/origin.tsx";
import { bySeverity } from "./choice.ts";
import styles from "./price-summary.module.css";

export type PriceSummaryProps = {
  /** Whose prices; its own numbers stand under the incidents. */
  subject: {
    readonly row: PerformanceRow;
    readonly key: string;
    readonly period: { readonly key: string };
  };
  incidents: readonly PriceIncident[];
  itemNames: ReadonlyMap<string, string>;
  officeNames: ReadonlyMap<string, string>;
  language: Language;
  on: string;
};

const most = 3;
const levels = ["dealer", "retail"] as const;

/** Open incidents on a card: the worst three; none is one calm line. Under them how much is in band. */
export function PriceSummary(props: PriceSummaryProps) {
  return (
    <div className={styles.summary}>
      <Incidents {...props} />
      <Levels subject={props.subject} />
    </div>
  );
}

/** The share of the period's prices that were in band, by level. */
function Levels({ subject }: Pick<PriceSummaryProps, "subject">) {
  const { t } = useTranslation();
  const { row, period } = subject;
  const { price } = row;
  if (price === null) return null;
  return (
    <Facts>
      {levels.map((level) => {
        const { compliance, inBand, withPolicy } = price.byLevel[level];
        const name = t("priceBoard.matrix.measure", { level: t(`priceBoard.level.${level}`) });
        const field = `price.byLevel.${level}.compliance`;
        const counts = [`${formatCount(inBand)}/${formatCount(withPolicy)}`];
        return (
          <Fact key={level} label={name} note={compliance === null ? undefined : counts}>
            {compliance === null ? (
              <Missing reason={t(`reasons.${row.reasons[field] ?? "unknown"}`)} />
            ) : (
              <Origin field={field} of={subject.key} period={period.key}>
                {formatPercent(compliance)}
              </Origin>
            )}
          </Fact>
        );
      })}
    </Facts>
  );
}

function Incidents(props: PriceSummaryProps) {
  const { incidents, itemNames, officeNames, language, on } = props;
  const { t } = useTranslation();
  if (incidents.length === 0) {
    return (
      <p className="quiet">{t("priceBoard.incidents.none", { day: formatDay(on, language) })}</p>
    );
  }
  const shown = [...incidents].sort(bySeverity).slice(0, most);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.id}>
            <Link
              to="/price"
              search={(before) => ({ ...before, sku: one.sku, level: one.level })}
              className={styles.link}
            >
              <span>
                <SeverityChip severity={one.severity}>
                  {t(`priceBoard.${one.severity}`)}
                </SeverityChip>{" "}
                <b translate="no">{itemNames.get(one.sku) ?? one.sku}</b>
              </span>
              <span className="quiet">
                <span translate="no">{officeNames.get(one.office) ?? one.office}</span>
                {[
                  "",
                  t(`priceBoard.level.${one.level}`),
                  formatDayShort(one.openedOn, language),
                  t("priceBoard.incidents.worst", { depth: formatDepth(one.depth) }),
                ].join("\u00a0· ")}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {incidents.length > most && (
        <Link
          to="/price"
          search={(before) => before}
          className={`${controls.ghost} ${tables.more}`}
        >
          {t("boards.more", { total: formatCount(incidents.length) })}
        </Link>
      )}
    </>
  );
}
