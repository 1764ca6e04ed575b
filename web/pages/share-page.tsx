import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { periodsOf } from "../../shared/calendar/period.ts";
import type { PerformanceAnswer, PerformanceRow } from "../../shared/contract/performance.ts";
import { exactPerformanceQuery } from "../api/queries.ts";
import { GrowthTable } from "../features/share/growth-table.tsx";
import { disagreeing, growthData } from "../features/share/growth.ts";
import { monthsUsed } from "../features/share/months.ts";
import { byProvince, hasShare } from "../features/share/pins.ts";
import { ShareNumbers } from "../features/share/share-numbers.tsx";
import { subjectOf } from "../features/target/subject.ts";
import { formatPeriod } from "../format/day.ts";
import { levelPp } from "../format/level.ts";
import { formatMonths } from "../format/months.ts";
import { formatPercent, formatPp } from "../format/number.ts";
import card from "../ui/card.module.css";
import { Notice } from "../ui/notice.tsx";
import { BoardFrame } from "./board-frame.tsx";
import type { Board } from "./board.ts";
import styles from "./board.module.css";
import { CardHead } from "./card-head.tsx";
import { Growth, Pins, ShareLines } from "./share-charts.tsx";
import { useOfficeNames } from "./use-names.ts";

/** Is an office gaining faster than its province? */
export function SharePage() {
  const { t } = useTranslation();
  return <BoardFrame title={t("shareBoard.title")} by="office" content={Share} />;
}

/** The chosen period where it has whole months, else its quarter, else its year. */
function useShareAnswer({ answer, question }: Board): PerformanceAnswer {
  const [, quarter, year] = periodsOf(
    answer.on < answer.period.end ? answer.on : answer.period.end,
  );
  const kind = answer.period.key.length;
  const lacks = !hasShare(answer);
  const ask = (period: string, wanted: boolean) => ({
    ...exactPerformanceQuery({ ...question, period }, "office"),
    enabled: wanted,
  });
  const byQuarter = useQuery(ask(quarter, lacks && kind === 7)).data;
  const quarterLacks = kind === 6 || (byQuarter !== undefined && !hasShare(byQuarter));
  const byYear = useQuery(ask(year, lacks && kind > 4 && quarterLacks)).data;
  if (!lacks) return answer;
  if (byQuarter && hasShare(byQuarter)) return byQuarter;
  return byYear && hasShare(byYear) ? byYear : answer;
}

function Share({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { answer, question, language, provinces, scopeName } = board;
  const shown = useShareAnswer(board);
  const subject = subjectOf(shown);
  const own = answer.scope.startsWith("office:") ? (answer.rows[0]?.code ?? null) : null;
  const province = own === null ? null : (answer.rows[0]?.provinceCode ?? null);
  // An office is seen among its neighbours.
  const wider = useQuery({
    ...exactPerformanceQuery(
      { ...question, scope: `province:${province ?? ""}`, period: shown.period.key },
      "office",
    ),
    enabled: province !== null,
  });
  const around = useQuery({
    ...exactPerformanceQuery(
      { ...question, scope: `province:${province ?? ""}`, period: answer.period.key },
      "office",
    ),
    enabled: province !== null,
  });
  const officeNames = useOfficeNames(provinces);
  const offices = own === null ? shown : (wider.data ?? shown);
  // A month that has ended says itself; of a longer period it must be said which of its months have.
  const months = formatMonths(monthsUsed(shown.rows), language);
  const ofShare =
    shown.period.key.length === 7 || months === ""
      ? formatPeriod(shown.period.key, language)
      : t("shareBoard.pins.period", { period: formatPeriod(shown.period.key, language), months });
  const reasonText = (row: PerformanceRow, field: string) =>
    t(`reasons.${row.reasons[field] ?? "unknown"}`);
  const growth =
    own === null ? null : growthData(answer.rows[0] as PerformanceRow, { reasonText, officeNames });
  // Growth needs no whole month: it is of the chosen period.
  const neighbours = (own === null ? answer : (around.data ?? answer)).rows;
  const doubtful = disagreeing(neighbours);
  const pins = [...byProvince(offices)].map(([code, rows]) => (
    <Pins
      key={code}
      board={board}
      answer={offices}
      rows={rows}
      own={own}
      name={provinces.find((one) => one.code === code)?.name ?? code}
      reasonText={reasonText}
    />
  ));
  return (
    <>
      <h1 className={styles.message}>{message()}</h1>
      {shown.period.key !== answer.period.key && (
        <Notice tone="info" icon="clock">
          {t(answer.on < answer.period.end ? "shareBoard.fallback" : "shareBoard.fallbackNone", {
            period: formatPeriod(answer.period.key, language),
            shown: ofShare,
          })}
        </Notice>
      )}
      <div className={styles.halves}>
        {own === null ? (
          pins
        ) : (
          <div className={styles.column}>
            <section className={card.card}>
              <CardHead title={t("shareBoard.card")} facts={ofShare} />
              <ShareNumbers row={subject.row} of={subject.key} period={shown.period.key} />
            </section>
            {pins}
          </div>
        )}
        <div className={styles.column}>
          <ShareLines board={board} />
          {growth && <Growth board={board} data={growth} />}
        </div>
      </div>
      <section className={card.card}>
        <CardHead
          title={t("shareBoard.growth.measure")}
          facts={`${formatPeriod(answer.period.key, language)} · ${t("shareBoard.growth.scenarios")}`}
        />
        <p
          className={`${card.facts} ${styles.lead}`}
          translate={doubtful.length > 0 ? "no" : undefined}
        >
          {doubtful.length === 0
            ? t("shareBoard.growth.agree")
            : t("shareBoard.growth.disagree", {
                names: doubtful.map(({ name }) => name).join(t("common.separator")),
              })}
        </p>
        <GrowthTable
          rows={neighbours}
          provinces={provinces}
          period={answer.period.key}
          language={language}
          own={own}
        />
      </section>
    </>
  );

  function message() {
    const { row } = subject;
    const share = row.share;
    if (share === null || share.value === null || share.changePp === null) {
      return t("shareBoard.messageNone", {
        period: formatPeriod(answer.period.key, language),
        reason: reasonText(row, "share.value"),
      });
    }
    if (own !== null) {
      const apart = levelPp(share.vsProvincePp ?? 0);
      const kind = apart === 0 ? "level" : apart > 0 ? "above" : "below";
      return (
        <span translate="no">
          {t(`shareBoard.message.${kind}`, {
            scope: scopeName,
            months,
            value: formatPercent(share.value),
            change: formatPp(share.changePp),
            apart: formatPp(Math.abs(apart)).replace("+", ""),
          })}
        </span>
      );
    }
    // An office that lags is shown, never judged: it is neither above nor one of those compared.
    const known = shown.rows.filter(
      ({ sales, share }) => !sales.lagging && (share?.vsProvincePp ?? null) !== null,
    );
    const above = known.filter((one) => levelPp(one.share?.vsProvincePp ?? 0) > 0);
    return (
      <span>{t("shareBoard.messageOffices", { counted: known.length, above: above.length })}</span>
    );
  }
}
