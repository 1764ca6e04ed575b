/**
 * Where every office stands on one line: a dot each, zero = just what is due by now. Dots that would
 * cover each other are stacked; dots beyond the ends sit at the end as triangles.
 */
import styles from "./dot-strip.module.css";

export type Dot = { key: string; label: string; value: number; judged: boolean };

export type DotStripProps = {
  dots: readonly Dot[];
  /** Value at the right end; the left end is its negative. */
  reach: number;
  onPick: (key: string) => void;
};

/** Dots per half width: the finest step at which neighbours do not touch. */
const steps = 36;
const height = 56;

export function DotStrip({ dots, reach, onPick }: DotStripProps) {
  const stacks = new Map<number, number>();
  const placed = [...dots]
    .sort((a, b) => a.value - b.value)
    .map((dot) => {
      const share = Math.min(1, Math.max(-1, dot.value / reach));
      const slot = Math.round(share * steps);
      const level = stacks.get(slot) ?? 0;
      stacks.set(slot, level + 1);
      return { dot, slot, level, beyond: Math.abs(dot.value) > reach };
    });
  const tallest = Math.max(1, ...stacks.values());
  const rise = Math.min(9, (height - 14) / tallest);
  return (
    <svg className={styles.strip} height={height} aria-hidden="true">
      <line className={styles.axis} x1="0" x2="100%" y1={height - 4} y2={height - 4} />
      <line className={styles.zero} x1="50%" x2="50%" y1="8" y2={height} />
      {placed.map(({ dot, slot, level, beyond }) => {
        const tone = !dot.judged ? styles.neutral : dot.value >= 0 ? styles.good : styles.bad;
        return (
          <svg
            key={dot.key}
            x={`${50 + (slot / steps) * 48.5}%`}
            y={height - 10 - level * rise}
            overflow="visible"
            onClick={() => onPick(dot.key)}
          >
            {beyond ? (
              <path className={tone} d={slot > 0 ? "M-4 -5l8 5l-8 5z" : "M4 -5l-8 5l8 5z"} />
            ) : (
              <circle className={tone} r="4" />
            )}
            <title>{dot.label}</title>
          </svg>
        );
      })}
    </svg>
  );
}
