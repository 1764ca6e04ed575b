import styles from "./wall-insecure.module.css";

/**
 * On a screen whose server was allowed to speak in the clear; it cannot be taken away. `shown` = as much of
 * its name as there is room for.
 */
export function WallInsecure({ name, shown = name }: { name: string; shown?: string }) {
  return (
    <span className={styles.mark} role="img" aria-label={name}>
      <svg viewBox="0 0 32 32" width="0.8em" height="0.8em" aria-hidden="true" focusable="false">
        <path
          fill="none"
          stroke="currentColor"
          strokeWidth="3.4"
          d="M6 15h20v14H6zM11 15V9.5a5.2 5.2 0 0 1 10.2-1.4M16 20v4"
        />
      </svg>
      {shown}
    </span>
  );
}
