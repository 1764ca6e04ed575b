import type { ReactNode } from "react";
import styles from "./empty.module.css";

/** Why there is nothing here, and the next step. */
export function Empty({
  title,
  level: Heading = "h2",
  children,
  action,
}: {
  title: string;
  /** `h1` where it is all the page says. */
  level?: "h1" | "h2";
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {children && <p className={styles.text}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
