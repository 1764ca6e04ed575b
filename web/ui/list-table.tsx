import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../format/number.ts";
import controls from "./controls.module.css";
import tables from "./data-table.module.css";
import { TableScroller } from "./table-scroller.tsx";
import { phoneQuery, useMedia } from "./use-media.ts";

/** As many rows as are shown before somebody asks; on a phone a row is a card. */
const first = { desk: 10, phone: 5 } as const;

export type ListTableProps<T> = {
  name: string;
  /** The cells of the head. */
  head: ReactNode;
  /** In the order of importance. */
  rows: readonly T[];
  children: (row: T) => ReactNode;
};

/** A table of the first rows of a list, and of the rest for who asks. */
export function ListTable<T>({ name, head, rows, children }: ListTableProps<T>) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const phone = useMedia(phoneQuery);
  const shown = all ? rows : rows.slice(0, phone ? first.phone : first.desk);
  return (
    <>
      <TableScroller name={name}>
        <table className={tables.table}>
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{shown.map(children)}</tbody>
        </table>
      </TableScroller>
      {shown.length < rows.length && (
        <button
          type="button"
          className={`${controls.ghost} ${tables.more}`}
          onClick={() => setAll(true)}
        >
          {t("boards.more", { total: formatCount(rows.length) })}
        </button>
      )}
    </>
  );
}
