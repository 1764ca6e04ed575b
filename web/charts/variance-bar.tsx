/** An absolute difference as a bar from a common zero; all bars of a column share one scale. */
import styles from "./variance-bar.module.css";

export type VarianceBarProps = {
  /** 分. */
  value: number;
  /** 分 at the left and right end. Values beyond are cut and get an arrow. */
  scale: number;
  /** Lagging values are grey: they are not judged. */
  judged: boolean;
};

export function VarianceBar({ value, scale, judged }: VarianceBarProps) {
  const length = scale > 0 ? Math.min(1, Math.abs(value) / scale) * 50 : 0;
  const cut = scale > 0 && Math.abs(value) > scale;
  const tone = !judged ? styles.neutral : value >= 0 ? styles.good : styles.bad;
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect
        className={tone}
        x={`${value >= 0 ? 50 : 50 - length}%`}
        y="5"
        width={`${length}%`}
        height="10"
      />
      {cut && (
        <svg x={value >= 0 ? "100%" : "0"} y="10" overflow="visible">
          <path className={styles.arrow} d={value >= 0 ? "M-7 -6l7 6l-7 6z" : "M7 -6l-7 6l7 6z"} />
        </svg>
      )}
      <line className={styles.zero} x1="50%" x2="50%" y1="0" y2="20" />
    </svg>
  );
}
