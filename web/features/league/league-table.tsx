import { useRef } from "react";
import { Icon } from "../../ui/icon.tsx";
import { usePrinting } from "../../ui/use-printing.ts";
import type { CellView } from "./cell-view.ts";
import { columnIds, sortValue, underHead, type ColumnId } from "./columns.ts";
import type { LeagueLine } from "./groups.ts";
import { LeagueLineRow } from "./league-line.tsx";
import styles from "./league-table.module.css";
import { nextSort, type Sort } from "./sort.ts";
import { headerRows, useGridKeys } from "./use-grid-keys.ts";
import { useRowWindow } from "./use-row-window.ts";

export type LeagueTableProps = {
  lines: readonly LeagueLine[];
  view: CellView;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** A field of a line (`office:GZ01`, `province:GD`, `total`). */
  onExplain: ((field: string, key: string) => void) | null;
};

/** The league on a desk: one grid, one tab stop, sorted by its heads. */
export function LeagueTable({ lines, view, sort, onSort, onExplain }: LeagueTableProps) {
  const { t } = view;
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = useRowWindow(lines, body);

  const open = (cell: HTMLElement) => {
    const key = cell.closest<HTMLElement>("[data-key]")?.dataset["key"];
    const field = cell.dataset["field"];
    if (key && field) onExplain?.(field, key);
  };
  const keys = useGridKeys({
    table,
    lines: lines.length,
    reveal: shown.reveal,
    open,
  });
  const rowOf = (index: number) => {
    const line = lines[index];
    if (!line) return null;
    const rowIndex = index + headerRows + 1;
    return (
      <LeagueLineRow
        key={line.key}
        line={line}
        rowIndex={rowIndex}
        view={view}
        activeColumn={keys.active.row === rowIndex ? keys.active.column : null}
      />
    );
  };
  return (
    // The cells carry the focus; the table only listens for all of them at once.
    <table
      ref={table}
      role="grid"
      className={styles.table}
      data-plain={onExplain === null || undefined}
      aria-label={t("league.table")}
      aria-rowcount={lines.length + headerRows}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onClick={(event) => {
        const cell =
          event.target instanceof Element ? event.target.closest<HTMLElement>("td") : null;
        if (cell) open(cell);
      }}
    >
      <colgroup>
        {columnIds.map((column) => (
          <col key={column} className={styles[column]} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columnIds.map((column) => (
            <ColumnHead key={column} column={column} view={view} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {shown.before > 0 && <tr aria-hidden="true" style={{ height: shown.before }} />}
        {shown.indexes.map(rowOf)}
        {shown.after > 0 && <tr aria-hidden="true" style={{ height: shown.after }} />}
      </tbody>
    </table>
  );
}

type ColumnHeadProps = Pick<LeagueTableProps, "view" | "sort" | "onSort"> & { column: ColumnId };

function ColumnHead({ column, view, sort, onSort }: ColumnHeadProps) {
  const { t } = view;
  const text = t(`league.columns.${column}`);
  const own = underHead(column, view);
  const hint = column === "name" ? undefined : t(`league.hints.${column}`);
  // On paper nothing is pressed, and the words in a button would not be repeated on the next page.
  const sortable = !usePrinting() && (column === "name" || sortValue[column] !== undefined);
  if (!sortable) {
    return (
      <th scope="col" className={styles[column]} title={hint}>
        <span className={styles.headText}>
          {text}
          {own !== null && <span className={styles.own}>{own}</span>}
        </span>
      </th>
    );
  }
  const mine = sort.column === column;
  const next = nextSort(sort, column);
  const action = next.direction === "asc" ? "league.sortAscending" : "league.sortDescending";
  return (
    <th
      scope="col"
      className={styles[column]}
      aria-sort={!mine ? undefined : sort.direction === "asc" ? "ascending" : "descending"}
      title={hint}
    >
      <button
        type="button"
        className={styles.sort}
        data-on={mine || undefined}
        title={`${hint ? `${hint}\n` : ""}${t(action, { column: text })}`}
        onClick={() => onSort(next)}
      >
        <span>{text}</span>
        {own !== null && <span className={styles.own}>{own}</span>}
        <span className={styles.sortMark} data-direction={mine ? sort.direction : undefined}>
          <Icon name="down" />
        </span>
      </button>
    </th>
  );
}
