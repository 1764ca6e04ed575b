/** Money used of a budget, with a tick at the time gone. Used beyond the budget is cut with an arrow. */
import styles from "./burn-bar.module.css";

export type BurnBarProps = { useRate: number; timeProgress: number | null };

export function BurnBar({ useRate, timeProgress }: BurnBarProps) {
  const at = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect className={styles.frame} x="0" y="3" width="100%" height="8" />
      <rect className={styles.used} x="0" y="4.5" width={at(useRate)} height="5" />
      {useRate > 1 && (
        <svg x="100%" y="7" overflow="visible">
          <path className={styles.used} d="M-5 -6l7 6l-7 6z" />
        </svg>
      )}
      {timeProgress !== null && (
        <line className={styles.time} x1={at(timeProgress)} x2={at(timeProgress)} y1="0" y2="14" />
      )}
    </svg>
  );
}
