import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RowsAnswer } from "../../../shared/contract/explain.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { kindByName } from "../../../shared/kinds/kinds.ts";
import { readDays } from "./days.ts";
import { rowsQuery } from "../../api/queries.ts";
import { formatDay } from "../../format/day.ts";
import { formatMoneyExact } from "../../format/number.ts";
import controls from "../../ui/controls.module.css";
import { Icon } from "../../ui/icon.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./explain-drawer.module.css";
import { isWanted, type RowList } from "./thing.ts";

export type RowsSectionProps = {
  kind: string;
  href: string;
  /** Which of the rows; empty = all of them. */
  only?: RowList["only"];
  language: Language;
};

const all: RowList["only"] = {};
/** As many rows as the server gives at once. */
const mostAtOnce = 1000;

/** The rows of one kind behind the number; fetched when opened. */
export function RowsSection({ kind, href, only = all, language }: RowsSectionProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const label = kindByName(kind)?.label[language] ?? kind;
  const days = readDays(href);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.disclose}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "down" : "right"} />
          <span>
            {t("explain.rows")} · {label}
            {days && (
              <span className={`quiet ${styles.days}`}>
                {[...new Set([days.from, days.to])]
                  .map((day) => formatDay(day, language))
                  .join(" – ")}
              </span>
            )}
          </span>
        </button>
      </h3>
      {open && <Rows kind={kind} href={href} only={only} language={language} />}
    </section>
  );
}

type Row = RowsAnswer["rows"][number];

function Rows({ kind, href, only, language }: Required<RowsSectionProps>) {
  const { t } = useTranslation();
  const some = Object.keys(only).length > 0;
  const pages = useInfiniteQuery(rowsQuery(some ? `${href}&limit=${mostAtOnce}` : href));
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = pages;
  // The rows wanted may stand on any page: all are looked through.
  useEffect(() => {
    if (some && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [some, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  if (pages.isPending) return <Skeleton lines={5} label={t("common.loading")} />;
  if (pages.isError) return <p role="alert">{pages.error.message}</p>;
  const rows = pages.data.pages
    .flatMap((page) => page.rows)
    .filter((row) => isWanted(row.values, only));
  if (rows.length === 0 && some && hasNextPage)
    return <Skeleton lines={5} label={t("common.loading")} />;
  if (rows.length === 0) return <p className="quiet">{t("explain.noRows")}</p>;
  const columns = columnsOf(kind, rows, language);
  return (
    <>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t("explain.rows")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("explain.columns.file")}</th>
              <th scope="col" className={styles.right}>
                {t("explain.columns.line")}
              </th>
              {columns.map((column) => (
                <th
                  key={column.name}
                  scope="col"
                  className={column.right ? styles.right : undefined}
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <td className={styles.file} translate="no" title={row.file}>
                  #{row.ledger} {row.file}
                  {row.sheet !== null && ` · ${row.sheet}`}
                </td>
                <td className={styles.right}>{row.line}</td>
                {columns.map((column) => (
                  <td
                    key={column.name}
                    translate="no"
                    className={column.right ? styles.right : column.day ? styles.day : undefined}
                  >
                    {column.write(row.values[column.name] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && !some && (
        <button
          type="button"
          className={controls.button}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("explain.moreRows")}
        </button>
      )}
    </>
  );
}

type Shown = {
  name: string;
  label: string;
  right: boolean;
  /** Never broken between its parts. */
  day: boolean;
  write: (value: string | number | null) => string;
};

/** The kind's columns that hold anything in these rows, in the kind's order. */
function columnsOf(kind: string, rows: readonly Row[], language: Language): Shown[] {
  const known = kindByName(kind)?.columns ?? [];
  return known
    .filter(({ name }) => rows.some((row) => (row.values[name] ?? null) !== null))
    .map(({ name, label, type }) => {
      const money = type === "money";
      return {
        name,
        label: label[language],
        day: type === "day" || type === "month",
        right: money || type === "count" || type === "decimal",
        write: (value) =>
          value === null
            ? ""
            : money && typeof value === "number"
              ? formatMoneyExact(value)
              : String(value),
      };
    });
}
