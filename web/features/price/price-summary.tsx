import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PriceIncident } from "../../../shared/contract/price-incidents.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDay, formatDayShort } from "../../format/day.ts";
import { formatPercent } from "../../format/number.ts";
import { SeverityChip } from "../../ui/chip.tsx";
import { bySeverity } from "./choice.ts";
import styles from "./price-summary.module.css";

export type PriceSummaryProps = {
  incidents: readonly PriceIncident[];
  itemNames: ReadonlyMap<string, string>;
  officeNames: ReadonlyMap<string, string>;
  language: Language;
  on: string;
};

const most = 3;

/** Open incidents on a card: the worst three; none is one calm line. */
export function PriceSummary(props: PriceSummaryProps) {
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
                <span translate="no">{officeNames.get(one.office) ?? one.office}</span> ·{" "}
                {t(`priceBoard.level.${one.level}`)} · {formatDayShort(one.openedOn, language)} ·{" "}
                {t("priceBoard.incidents.depth")} {formatPercent(one.depth)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {incidents.length > most && (
        <Link to="/price" search={(before) => before}>
          {t("boards.toPrice")} ({incidents.length})
        </Link>
      )}
    </>
  );
}
