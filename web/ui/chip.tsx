import type { ReactNode } from "react";
import { severityMarks, type Severity } from "./severity.ts";
import styles from "./chip.module.css";

/** A severity: shape, word and colour. Red stands for critical alone. */
export function SeverityChip({ severity, children }: { severity: Severity; children: ReactNode }) {
  return (
    <span className={styles[severity]}>
      <i aria-hidden="true">{severityMarks[severity].sign}</i> {children}
    </span>
  );
}
