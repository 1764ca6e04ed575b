import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { incidentsQuery, referenceQuery } from "../api/board-queries.ts";
import { incidentStates, priceLevels } from "../app/search.ts";
import { bySeverity, chosenPrice } from "../features/price/choice.ts";
import { IncidentList } from "../features/price/incident-list.tsx";
import { formatDay } from "../format/day.ts";
import { sayMoney } from "../format/number.ts";
import card from "../ui/card.module.css";
import { LazyChoiceMenu } from "../ui/lazy-choice-menu.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Segments } from "../ui/segments.tsx";
import { BoardFrame } from "./board-frame.tsx";
import type { Board } from "./board.ts";
import styles from "./board.module.css";
import { CardHead } from "./card-head.tsx";
import { Matrix, PriceSeries, Spread } from "./price-charts.tsx";
import { namesOf, useItemNames, useOfficeNames } from "./use-names.ts";

/** Is a price move a signal or routine, and where did it start? */
export function PricePage() {
  const { t } = useTranslation();
  return <BoardFrame title={t("priceBoard.title")} by="office" content={Price} />;
}

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
                    period={answer.period.key}
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
          amount: sayMoney(worst.exposure, board),
        })}
      </span>
    );
  }
}
