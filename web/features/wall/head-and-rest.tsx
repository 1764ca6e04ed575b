import type { ReactNode } from "react";
import { DotRow } from "./dot-row.tsx";
import styles from "./wall.module.css";

/** Five of many; of a few never more than half, or the last ones would be named by leaving them out. */
export function headSize(count: number): number {
  return Math.min(5, Math.max(1, Math.floor(count / 2)));
}

export type HeadAndRestProps<Row> = {
  /** Best first. */
  readonly rows: readonly Row[];
  readonly row: (row: Row) => ReactNode;
  /** Of the rows that are not named, for their dots. */
  readonly values: readonly number[];
  readonly zeroLabel: string;
  readonly restText: string;
  readonly note: string | null;
};

/** The first by name, a line, then the rest without names: anybody may pass by a wall. */
export function HeadAndRest<Row>(props: HeadAndRestProps<Row>) {
  const { rows, row, values, zeroLabel, restText, note } = props;
  const head = rows.slice(0, headSize(rows.length));
  const others = rows.slice(head.length);
  return (
    <>
      {head.map(row)}
      {others.length > 0 && <div className={styles.rule} />}
      {others.length > 0 && (
        <>
          <DotRow values={values} zeroLabel={zeroLabel} />
          <div className={styles.rest}>
            <span>{restText}</span>
            {note !== null && <span>{note}</span>}
          </div>
        </>
      )}
    </>
  );
}
