import { useCallback, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { columnIds } from "./columns.ts";

export type GridPlace = { row: number; column: number };

/** Rows of the table before the first line: the header. */
export const headerRows = 1;

export type GridKeys = {
  active: GridPlace;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
};

/**
 * One tab stop for the whole table, arrows inside it. `reveal` brings a row into the page before it is
 * focused (rows far away may not be drawn).
 */
export function useGridKeys(options: {
  table: RefObject<HTMLTableElement | null>;
  lines: number;
  reveal: (line: number) => void;
  open: (cell: HTMLElement) => void;
}): GridKeys {
  const { table, lines, reveal, open } = options;
  const [active, setActive] = useState<GridPlace>({ row: headerRows + 1, column: 0 });
  // A filter may have taken the row away: the table must always have a cell to tab to.
  const row = Math.min(active.row, headerRows + Math.max(1, lines));
  const place = { row, column: active.column };

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const found = placeOf(event.target);
    if (found) setActive(found);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = event.target instanceof HTMLElement ? event.target.closest("td, th") : null;
    const from = cell instanceof HTMLElement ? placeOf(cell) : null;
    if (!from || !(cell instanceof HTMLElement)) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(cell);
      return;
    }
    const to = target(event, from, headerRows + lines);
    if (!to) return;
    event.preventDefault();
    reveal(to.row - headerRows - 1);
    // Two frames: the row may have to be drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => focusNear(table.current, to, to.column < from.column ? -1 : 1)),
    );
  };
  return { active: place, onKeyDown, onFocus };
}

function placeOf(element: Element): GridPlace | null {
  const cell = element.closest<HTMLElement>("[data-column]");
  const row = element.closest<HTMLElement>("[data-row]");
  if (!cell || !row) return null;
  return { row: Number(row.dataset["row"]), column: Number(cell.dataset["column"]) };
}

function target(event: KeyboardEvent, from: GridPlace, lastRow: number): GridPlace | null {
  const { row, column } = from;
  const first = headerRows + 1;
  const page = 12;
  const rows = (to: number) => ({ row: Math.min(lastRow, Math.max(first, to)), column });
  switch (event.key) {
    case "ArrowDown":
      return rows(row + 1);
    case "ArrowUp":
      return rows(row - 1);
    case "PageDown":
      return rows(row + page);
    case "PageUp":
      return rows(row - page);
    case "ArrowRight":
      return { row, column: Math.min(columnIds.length - 1, column + 1) };
    case "ArrowLeft":
      return { row, column: Math.max(0, column - 1) };
    case "Home":
      return { row: event.ctrlKey ? first : row, column: 0 };
    case "End":
      return { row: event.ctrlKey ? lastRow : row, column: columnIds.length - 1 };
    default:
      return null;
  }
}

/** Focuses the cell, or the next one in that direction where a narrow screen hides its column. */
function focusNear(table: HTMLTableElement | null, place: GridPlace, step: 1 | -1): void {
  for (let column = place.column; column >= 0 && column < columnIds.length; column += step) {
    const cell = table?.querySelector<HTMLElement>(
      `[data-row="${place.row}"] [data-column="${column}"]`,
    );
    if (cell && cell.offsetParent !== null) {
      cell.focus();
      return;
    }
  }
}
