import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./notice.module.css";

export type NoticeProps = {
  tone: "info" | "warning" | "critical" | "good";
  icon?: IconName;
  children: ReactNode;
  action?: ReactNode;
};

/** One line that says something about the page: late, pinned, failed, done. */
export function Notice({ tone, icon = "alert", children, action }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role="status">
      <Icon name={icon} />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
