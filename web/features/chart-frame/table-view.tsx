import { headOf, type ChartTable } from "../../charts/notation/chart-table.ts";
import { Origin, type OriginOf } from "../../ui/origin.tsx";
import styles from "./table-view.module.css";

export type TableViewProps = {
  table: ChartTable;
  name: string;
  /** Whose number a cell shows, by the keys of its row and column. */
  origin?: OriginOf | undefined;
};

/** Lines of a table that go on a page of A4 below their chart. */
const longestOnOnePage = 14;

/** The chart's numbers, cell by cell. */
export function TableView({ table, name, origin }: TableViewProps) {
  const numeric = (column: number) =>
    table.columns[column]?.style === null ? undefined : styles.number;
  return (
    <div
      className={styles.scroll}
      data-long={table.rows.length > longestOnOnePage || undefined}
      role="region"
      aria-label={name}
      // It may be wider than its card: the keyboard must be able to move it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes the focus
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{table.corner}</th>
            {table.columns.map((column, index) => (
              <th key={column.key} scope="col" className={numeric(index)}>
                {headOf(column, "page")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => (
                <td
                  key={table.columns[index]?.key ?? index}
                  className={numeric(index)}
                  data-label={table.columns[index] && headOf(table.columns[index], "page")}
                  title={cell.reason ?? undefined}
                >
                  <Cell
                    text={cell.text}
                    number={
                      typeof cell.raw === "number"
                        ? (origin?.(row.key, table.columns[index]?.key ?? "") ?? null)
                        : null
                    }
                  />
                  {cell.reason !== null && <span className="sr-only"> {cell.reason}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ text, number }: { text: string; number: ReturnType<OriginOf> }) {
  return number === null ? text : <Origin {...number}>{text}</Origin>;
}
