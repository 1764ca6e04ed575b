import styles from "./skeleton.module.css";

/** Grey lines in the shape of what is coming; invisible for the first 200 ms, so fast answers never flash. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          className={styles.line}
          style={{ width: `${92 - ((index * 37) % 23)}%` }}
        />
      ))}
    </div>
  );
}
