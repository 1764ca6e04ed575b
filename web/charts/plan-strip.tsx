/**
 * Actual against plan in one line: the frame is the plan, the solid bar the actual, the tick what is
 * due by now, the triangle the same span a year ago. Fill says the scenario; only the tick is coloured.
 */
import styles from "./plan-strip.module.css";

export type PlanStripProps = {
  /** 分; null where there is none to draw. */
  plan: number | null;
  actual: number | null;
  planToDate: number | null;
  prior: number | null;
  /** `lagging` is hatched and never judged; `missing` is a dashed frame. */
  state: "reported" | "lagging" | "missing";
  /** Every strip of a page must be given the same: how much of the plan fits, 1.15 = 115 %. */
  reach?: number;
};

export function PlanStrip({
  plan,
  actual,
  planToDate,
  prior,
  state,
  reach = 1.15,
}: PlanStripProps) {
  if (plan === null || plan <= 0) return <span className={styles.none} aria-hidden="true" />;
  const at = (amount: number) => `${Math.min(100, Math.max(0, (amount / (plan * reach)) * 100))}%`;
  const beyond = actual !== null && actual > plan * reach;
  const judged = state === "reported" && actual !== null && planToDate !== null;
  const tick = !judged ? styles.tick : actual >= planToDate ? styles.tickGood : styles.tickBad;
  return (
    <svg className={styles.strip} aria-hidden="true">
      <rect
        className={state === "missing" ? styles.frameMissing : styles.frame}
        x="0.75"
        y="3.75"
        width={at(plan)}
        height="13"
      />
      {actual !== null && actual > 0 && (
        <rect
          className={state === "lagging" ? styles.hatched : styles.actual}
          x="0.75"
          y="6.5"
          width={at(actual)}
          height="7.5"
        />
      )}
      {beyond && (
        <svg x="100%" y="10.25" overflow="visible">
          <path className={styles.beyond} d="M-9 -6l8 6l-8 6z" />
        </svg>
      )}
      {planToDate !== null && (
        <line className={tick} x1={at(planToDate)} x2={at(planToDate)} y1="0.5" y2="20" />
      )}
      {prior !== null && prior > 0 && (
        <svg x={at(prior)} y="17" overflow="visible">
          <path className={styles.prior} d="M0 0.5l-4 6h8z" />
        </svg>
      )}
    </svg>
  );
}
