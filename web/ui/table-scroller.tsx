import type { ReactNode } from "react";
import styles from "./data-table.module.css";

/** The box of a table that may be wider than the screen: the keyboard must be able to move it. */
export function TableScroller({ name, children }: { name: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes the focus
    <div className={styles.scroller} role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
