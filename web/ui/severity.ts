/**
 * One shape a severity, on every page and on the wall: ▲ critical, ■ warning. The marks over a price series
 * are others: ◆ a point outside the limits, ● a run or a trend.
 */
export type Severity = "critical" | "warning";

export const severityMarks: Readonly<
  Record<Severity, { readonly sign: string; readonly colour: string; readonly path: string }>
> = {
  critical: { sign: "▲", colour: "var(--critical)", path: "M0 -6.5l7 12h-14z" },
  warning: { sign: "■", colour: "var(--bad)", path: "M-5 -5h10v10h-10z" },
};
