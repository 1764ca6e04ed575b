import type { ReactNode } from "react";
import styles from "./fact.module.css";

/** Numbers with their names, side by side. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

export function Fact({
  label,
  note,
  children,
}: {
  label: string;
  /** Parts that each stay whole; a point between two of them only where they share a line. */
  note?: readonly string[] | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>
        {children}
        {note && (
          <span className={styles.note}>
            {note.flatMap((part) => [<span key={part}>{part}</span>, " "])}
          </span>
        )}
      </dd>
    </div>
  );
}
