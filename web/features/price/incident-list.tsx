import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PriceIncident } from "../../../shared/contract/price-incidents.ts";
import { formatDayShort } from "../../format/day.ts";
import { formatDepth } from "../../format/depth.ts";
import { sayMoneyExact } from "../../format/exact-money.ts";
import { formatMoneyExact, sayMoney, type MoneyWords } from "../../format/number.ts";
import { SeverityChip } from "../../ui/chip.tsx";
import { Origin } from "../../ui/origin.tsx";
import { bySeverity } from "./choice.ts";
import { firstStep } from "./first-step.ts";
import { sideOf } from "./side.ts";
import styles from "./incident-list.module.css";

export type IncidentListProps = MoneyWords & {
  incidents: readonly PriceIncident[];
  itemNames: ReadonlyMap<string, string>;
  officeNames: ReadonlyMap<string, string>;
  dealerNames: ReadonlyMap<string, string>;
  /** Key of the period the page is about. */
  period: string;
  /** The one whose item is drawn beside. */
  chosen: { sku: string; level: string } | null;
};

/** What, where, since when, how far, how much, and the first step. */
export function IncidentList(props: IncidentListProps) {
  const { incidents, itemNames, officeNames, language, chosen } = props;
  const { t } = useTranslation();
  const fact = (
    one: PriceIncident,
    name: "depth" | "price" | "exposure",
    { value, hint }: { value: string; hint?: string },
  ) => (
    <div className={styles.fact}>
      <dt>{t(`priceBoard.incidents.${name === "depth" ? sideOf(one) : name}`)}</dt>
      <dd title={hint}>
        <Origin
          field={name === "price" ? "worstPrice" : name}
          of={`incident:${one.id}`}
          period={props.period}
        >
          {value}
        </Origin>
      </dd>
    </div>
  );
  return (
    <ul className={styles.list}>
      {[...incidents].sort(bySeverity).map((one) => (
        <li
          key={one.id}
          className={styles.incident}
          data-ended={one.endedOn !== null || undefined}
          data-chosen={(one.sku === chosen?.sku && one.level === chosen.level) || undefined}
        >
          <div className={styles.head}>
            <SeverityChip severity={one.severity}>{t(`priceBoard.${one.severity}`)}</SeverityChip>
            <Link
              to="/price"
              search={(before) => ({ ...before, sku: one.sku, level: one.level })}
              className={styles.what}
              resetScroll={false}
            >
              <span translate="no">{itemNames.get(one.sku) ?? one.sku}</span>{" "}
              {t(`priceBoard.level.${one.level}`)}
            </Link>
            <span translate="no" className={styles.where}>
              {officeNames.get(one.office) ?? one.office}
            </span>
            <span className="quiet">
              {t("priceBoard.incidents.since")} {formatDayShort(one.openedOn, language)}
              {" · "}
              {one.endedOn === null
                ? t("priceBoard.incidents.first", {
                    day: formatDayShort(one.firstBreach, language),
                  })
                : t("priceBoard.incidents.ended", { day: formatDayShort(one.endedOn, language) })}
            </span>
          </div>
          <dl className={styles.facts}>
            {fact(one, "depth", { value: formatDepth(one.depth) })}
            {fact(one, "price", {
              value: sayMoneyExact(one.worstPrice, t("unit.yuan")),
              hint: t("priceBoard.incidents.guide", {
                guide: formatMoneyExact(one.guide),
                limit: formatMoneyExact(one.limit),
              }),
            })}
            {fact(one, "exposure", { value: sayMoney(one.exposure, props) })}
            <div className={styles.fact}>
              <dt>{t("priceBoard.incidents.breaches", { count: one.breaches })}</dt>
              <dd>
                <Origin field="breaches" of={`incident:${one.id}`} period={props.period}>
                  {t("priceBoard.incidents.dealers", { count: one.dealers.length })}
                </Origin>
              </dd>
            </div>
          </dl>
          {one.endedOn === null && (
            <p className={styles.step}>
              {t("priceBoard.incidents.step")}
              {t("boards.colon")}
              <span translate="no">
                {t(`priceBoard.steps.${firstStep(one)}`, {
                  count: one.dealers.length,
                  office: officeNames.get(one.office) ?? one.office,
                  dealer: dealerOf(one),
                })}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );

  function dealerOf({ dealers }: PriceIncident): string {
    const [code = ""] = dealers;
    return props.dealerNames.get(code) ?? code;
  }
}
