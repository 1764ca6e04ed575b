import type { ChartSpec } from "../../charts/notation/chart-spec.ts";
import { Parts } from "../../ui/parts.tsx";
import styles from "./chart-frame.module.css";

export type ChartHeadProps = { spec: ChartSpec; level: 2 | 3 };

/** It ends a line, never begins one. */
const separator = "\u00a0· ";

/** The message, then the facts: who and what; unit, when, scenarios. */
export function ChartHead({ spec, level }: ChartHeadProps) {
  const { title, message } = spec;
  const Heading = `h${level}` as const;
  return (
    <header className={styles.head}>
      {message !== null && <p className={styles.message}>{message}</p>}
      <Heading className={styles.title}>{[title.unit, title.measure].join(separator)}</Heading>
      <p className={styles.facts}>
        <Parts text={[title.uom, title.period, title.scenarios].join(separator)} />
      </p>
    </header>
  );
}
