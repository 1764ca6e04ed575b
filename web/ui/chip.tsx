import type { ReactNode } from "react";
import styles from "./chip.module.css";

/** A severity: shape, word and colour. Red stands for critical alone. */
export function SeverityChip({
  severity,
  children,
}: {
  severity: "critical" | "warning";
  children: ReactNode;
}) {
  return (
    <span className={styles[severity]}>
      <i aria-hidden="true">{severity === "critical" ? "◆" : "▲"}</i> {children}
    </span>
  );
}
