/** A line of 13 or so values without axis: shape only. A null is a gap, never a zero. */
import styles from "./sparkline.module.css";

const width = 80;
const height = 22;

export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <span className={styles.none} aria-hidden="true" />;
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const x = (index: number) => 3 + (index / (values.length - 1)) * (width - 6);
  const y = (value: number) => height - 4 - ((value - low) / span) * (height - 8);
  let path = "";
  let lifted = true;
  values.forEach((value, index) => {
    if (value === null) {
      lifted = true;
      return;
    }
    path += `${lifted ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    lifted = false;
  });
  const last = values.at(-1) ?? null;
  return (
    <svg className={styles.spark} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className={styles.line} d={path} />
      {last !== null && (
        <circle className={styles.end} cx={x(values.length - 1)} cy={y(last)} r="2" />
      )}
    </svg>
  );
}
