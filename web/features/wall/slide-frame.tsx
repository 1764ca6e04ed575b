import type { ReactNode } from "react";
import { clausesOf } from "./clauses.ts";
import styles from "./wall.module.css";

export type SlideFrameProps = {
  /** The point, at most two lines. */
  readonly message: string;
  /** Who. */
  readonly scope: ReactNode;
  /** What in which unit, when and which scenarios: one line. */
  readonly facts: string;
  readonly children: ReactNode;
};

/** Message, facts, proof: the order of every slide. */
export function SlideFrame({ message, scope, facts, children }: SlideFrameProps) {
  return (
    <section className={styles.slide}>
      <h1 className={styles.message} data-min="6.5">
        {clausesOf(message).map((clause) => (
          <span key={clause}>{clause}</span>
        ))}
      </h1>
      <p className={styles.facts} data-min="4.8">
        {scope}
        {facts !== "" && ` · ${facts}`}
      </p>
      <div className={styles.chart} data-min="5">
        {children}
      </div>
    </section>
  );
}
