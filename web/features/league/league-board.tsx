import { memo, useCallback, useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import type { SeriesAnswer } from "../../../shared/contract/series.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { matchesName } from "../../format/collate.ts";
import { formatDayShort, formatPeriod } from "../../format/day.ts";
import type { MoneyUnit } from "../../format/number.ts";
import card from "../../ui/card.module.css";
import controls from "../../ui/controls.module.css";
import { Empty } from "../../ui/empty.tsx";
import { Parts } from "../../ui/parts.tsx";
import { saveText } from "../../ui/save-text.ts";
import { phoneQuery, useMedia } from "../../ui/use-media.ts";
import type { CellView } from "./cell-view.ts";
import { leagueCsv } from "./csv.ts";
import { Distribution } from "./distribution.tsx";
import { leagueLines } from "./groups.ts";
import styles from "./league-board.module.css";
import { LeagueCards } from "./league-cards.tsx";
import { leagueRows, type OfficeFacts } from "./league-row.ts";
import { LeagueTable } from "./league-table.tsx";
import { messageParts } from "./message-parts.ts";
import { Message } from "./message.tsx";
import { commonScale } from "./scale.ts";
import { readSort, sortRows, writeSort, type Sort } from "./sort.ts";
import { sparksOf } from "./sparks.ts";
import { Toolbar } from "./toolbar.tsx";

export type LeagueBoardProps = {
  answer: PerformanceAnswer;
  /** Rows by province when they are to be grouped. */
  provinces: PerformanceAnswer | null;
  /** The year's answer, for market shares the period is too young for; null where it has its own. */
  shareAnswer: PerformanceAnswer | null;
  series: SeriesAnswer | undefined;
  facts: ReadonlyMap<string, OfficeFacts>;
  scopeName: string;
  language: Language;
  unit: MoneyUnit;
  /** From the address. */
  sort: string | undefined;
  query: string;
  grouped: boolean;
  /** The numbers are of the filters before; new ones are on the way. */
  waiting: boolean;
  onChange: (changes: {
    sort?: string | undefined;
    q?: string | undefined;
    group?: "province" | undefined;
  }) => void;
  /** Null for who may not ask where a number comes from. */
  onExplain: ((field: string, key: string) => void) | null;
};

// Drawn anew only for new rows: a touch of the toolbar must not wait for 200 offices.
const Table = memo(LeagueTable);
const Cards = memo(LeagueCards);
const Spread = memo(Distribution);

/** Message, distribution and the offices themselves. */
export function LeagueBoard(props: LeagueBoardProps) {
  const { answer, provinces, shareAnswer, series, facts, language, unit, query } = props;
  const { t } = useTranslation();
  const phone = useMedia(phoneQuery);
  const sort = useMemo(() => readSort(props.sort), [props.sort]);
  const rows = useMemo(() => leagueRows(answer, facts, shareAnswer), [answer, facts, shareAnswer]);
  const found = useMemo(
    () => rows.filter(({ row }) => matchesName(query, row.name, row.code)),
    [rows, query],
  );
  const lines = useMemo(
    () => leagueLines({ answer, rows: found, provinces, shareAnswer, sort, language }),
    [answer, found, provinces, shareAnswer, sort, language],
  );
  const unitText = t(`unit.${unit}`);
  const view: CellView = useMemo(
    () => ({
      t,
      language,
      unit,
      unitText,
      scale: commonScale(rows.map((office) => office.delta)),
      sharePeriod: shareAnswer ? formatPeriod(shareAnswer.period.key, language) : null,
      sparks: sparksOf(series),
    }),
    [t, language, unit, unitText, rows, shareAnswer, series],
  );
  const { onChange } = props;
  const onSort = useCallback((next: Sort) => onChange({ sort: writeSort(next) }), [onChange]);
  const onPick = useCallback((name: string) => onChange({ q: name }), [onChange]);
  // What was pressed answers at once, the offices in the next moment.
  const shown = useDeferredValue(useMemo(() => ({ lines, view, sort }), [lines, view, sort]));
  const parts = messageParts({
    answer,
    rows,
    unit,
    unitText,
    separator: t("common.separator"),
    language,
  });
  const { compared, offices } = answer.total.counted;
  // Its amounts are of every office, its completion of those that have both parts.
  const partial =
    answer.total.sales.completion !== null &&
    compared < offices &&
    t("office.compared", {
      what: t("league.columns.completion"),
      list: `${compared}/${offices}`,
    });
  const manyProvinces = new Set(answer.rows.map((row) => row.provinceCode)).size > 1;
  return (
    <div
      className={styles.board}
      aria-busy={props.waiting || shown.lines !== lines || shown.view !== view}
      data-waiting={props.waiting || undefined}
    >
      <div className={styles.top}>
        <h1 className={styles.message}>
          <Message parts={parts} />
        </h1>
        {!phone && <Spread rows={rows} onPick={onPick} />}
      </div>
      <section className={phone ? styles.plain : card.card}>
        <header className={styles.head}>
          <div>
            <h2 className={card.title}>{t("league.heading", { scope: props.scopeName })}</h2>
            <p className={card.facts}>
              <Parts text={factsLine()} />
            </p>
            {partial && <p className={card.facts}>{partial}</p>}
          </div>
          <Toolbar
            phone={phone}
            query={query}
            onQuery={(q) => props.onChange({ q: q === "" ? undefined : q })}
            grouped={manyProvinces ? props.grouped : null}
            onGroup={() => props.onChange({ group: props.grouped ? undefined : "province" })}
            sort={sort}
            onSort={onSort}
            onExport={exportCsv}
          />
        </header>
        <p className="sr-only" role="status">
          {query === "" ? "" : t("league.found", { count: found.length })}
        </p>
        {content()}
      </section>
    </div>
  );

  function content() {
    if (answer.rows.length === 0) {
      return <Empty title={t("boards.empty.noneTitle")}>{t("boards.empty.none")}</Empty>;
    }
    if (found.length === 0) {
      return (
        <Empty
          title={t("league.empty.filterTitle")}
          action={
            <button
              type="button"
              className={controls.button}
              onClick={() => props.onChange({ q: undefined })}
            >
              {t("league.empty.clear")}
            </button>
          }
        >
          {t("league.empty.filter", { query })}
        </Empty>
      );
    }
    return phone ? (
      <Cards lines={shown.lines} view={shown.view} onExplain={props.onExplain} />
    ) : (
      <Table {...shown} onSort={onSort} onExplain={props.onExplain} />
    );
  }

  function factsLine(): string {
    const period = formatPeriod(answer.period.key, language);
    if (answer.total.reasons["sales.actual"] === "not_begun") {
      return t("league.factsNotBegun", { unit: unitText, period });
    }
    const day = answer.on < answer.period.end ? answer.on : answer.period.end;
    return t("league.facts", {
      unit: unitText,
      period,
      day: formatDayShort(day, language),
      order: t("league.order", { column: t(`league.columns.${sort.column}`) }),
    });
  }

  function exportCsv(): void {
    const text = leagueCsv(answer, sortRows(found, sort, language), {
      heads: t("csv", { returnObjects: true }),
      yuan: t("unit.yuan"),
      states: {
        reported: "",
        lagging: t("office.reporting.lagging"),
        missing: t("league.states.missing"),
        notBegun: t("league.states.notBegun"),
      },
    });
    saveText(`dabiao-${answer.period.key}-${answer.on}.csv`, "text/csv;charset=utf-8", text);
  }
}
