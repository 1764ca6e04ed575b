/** The wall's marks, drawn in units of 1 % of the screen's height, in the notation of every chart. */
import { useId } from "react";
import type { Impact } from "../../charts/notation/impact.ts";
import { textWidth } from "../../charts/parts/text-width.ts";
import type { Severity } from "../../ui/severity.ts";
import type { SpanState } from "./facts.ts";
import styles from "./wall.module.css";

const classOf = {
  good: styles.good,
  bad: styles.bad,
  neutral: styles.neutral,
  alarm: styles.alarm,
};

/** ▲ or ▼: direction by shape, impact by colour. */
export function Arrow({ up, tone }: { up: boolean; tone: Impact | "alarm" }) {
  return (
    <svg className={styles.mark} viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <path className={classOf[tone]} d={up ? "M17 3 33 31H1z" : "M17 31 1 3h32z"} />
    </svg>
  );
}

/** ▲ critical, ■ warning. */
export function SeverityMark({ severity }: { severity: Severity }) {
  if (severity === "critical") return <Arrow up tone="alarm" />;
  return (
    <svg className={styles.mark} viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <path className={styles.bad} d="M4 4h26v26H4z" />
    </svg>
  );
}

/** Time that has passed: beside the words of everything late. */
export function Clock() {
  return (
    <svg viewBox="0 0 32 32" width="1em" height="1em" aria-hidden="true" focusable="false">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        d="M16 29a13 13 0 1 0 0-26 13 13 0 0 0 0 26zM16 9v7l5 4"
      />
    </svg>
  );
}

/** One unit of a drawing is 1 % of the screen's height, whatever column it stands in. */
const widthOf = (width: number) => ({ width: `calc(${width} * var(--u))` });

export type StripProps = {
  readonly width: number;
  /** Height of the frame. */
  readonly height: number;
  readonly plan: number | null;
  readonly actual: number | null;
  /** What is due by now, or the time elapsed, on the scale of the plan; null = no tick. */
  readonly tick: number | null;
  /** Only what is due is judged; elapsed time is a plain mark. */
  readonly judged: boolean;
  readonly prior: number | null;
  readonly state: SpanState;
  /** How much of the plan fits: 1.15 = 115 %. The same for every strip of a slide. */
  readonly reach: number;
  /** Names of the marks, on the first strip of a slide. */
  readonly labels?: { readonly tick: string; readonly prior: string | null };
};

/** Frame = plan, solid = actual, tick = due, triangle below = a year ago; hatched = not judged. */
export function Strip(props: StripProps) {
  const { width, height, plan, actual, tick, prior, state, reach } = props;
  const hatch = useId();
  const top = 0.8;
  const below = prior === null ? 0.8 : 3.4;
  if (plan === null || plan <= 0) return <span style={widthOf(width)} />;
  const at = (amount: number) =>
    Math.min(width, Math.max(0, (amount / (plan * reach)) * (width - 0.4))) + 0.2;
  const judged = props.judged && state === "reported" && actual !== null && tick !== null;
  const tickClass = !judged ? styles.tick : actual >= tick ? styles.tickGood : styles.tickBad;
  // A tick in the colour of the frame stands out further: near its end it would pass for a thick edge.
  const out = props.judged ? 0 : 1;
  const line = { x1: at(tick ?? 0), x2: at(tick ?? 0), y1: -out, y2: height + 2 * top + out };
  const inset = height * 0.19;
  const priorWidth = 2.4 + textWidth(props.labels?.prior ?? "", 5);
  // Away from the tick: between the two it would seem to name the tick.
  const isPriorLeft =
    at(prior ?? 0) >= priorWidth &&
    ((prior ?? 0) <= (tick ?? Infinity) || at(prior ?? 0) + priorWidth > width + 2);
  // Not over the number beside the strip.
  const labelAt = (text: string, x: number) => Math.min(x, width + 2 - textWidth(text, 5) / 2);
  return (
    <svg
      style={widthOf(width)}
      viewBox={`0 0 ${width} ${height + top + below}`}
      aria-hidden="true"
      focusable="false"
    >
      {state === "lagging" && (
        <pattern
          id={hatch}
          width="1.5"
          height="1.5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={styles.hatchLine} x1="0.4" x2="0.4" y1="0" y2="1.5" />
        </pattern>
      )}
      <rect
        className={state === "missing" ? styles.frameMissing : styles.frameLine}
        x="0.2"
        y={top}
        width={at(plan) - 0.2}
        height={height}
      />
      {/* Under the bar: a tick drawn over it would hide where a bar that is just ahead ends. */}
      {tick !== null && <line className={tickClass} {...line} />}
      {actual !== null && actual > 0 && (
        <rect
          className={state === "lagging" ? styles.hatchGround : styles.actual}
          style={state === "lagging" ? { fill: `url(#${hatch})` } : undefined}
          x="0.2"
          y={top + inset}
          width={at(actual) - 0.2}
          height={height - 2 * inset}
        />
      )}
      {actual !== null && actual > plan * reach && (
        <path
          className={styles.beyond}
          d={`M${width - 3.4} ${top + height / 2 - 1.6}l2.6 1.6l-2.6 1.6z`}
        />
      )}
      {props.labels && tick !== null && (
        <text className={styles.label} x={labelAt(props.labels.tick, at(tick))} y={-1 - out}>
          {props.labels.tick}
        </text>
      )}
      {props.labels && prior !== null && prior > 0 && (
        <text
          className={styles.label}
          // Beside its triangle: under it the next strip may be near.
          style={{ textAnchor: isPriorLeft ? "end" : "start" }}
          x={at(prior) + (isPriorLeft ? -2.4 : 2.4)}
          y={top + height + 4.6}
        >
          {props.labels.prior}
        </text>
      )}
      {prior !== null && prior > 0 && (
        <path className={styles.prior} d={`M${at(prior)} ${top + height + 0.5}l-1.5 2.4h3z`} />
      )}
    </svg>
  );
}

export type PinProps = {
  readonly width: number;
  readonly value: number;
  /** Values at its two ends; holds 0. */
  readonly domain: readonly [number, number];
  readonly impact: Impact;
};

/** A difference of rates or in percent: line and head from zero. */
export function Pin({ width, value, domain, impact }: PinProps) {
  const [low, high] = domain;
  const at = (one: number) =>
    1.2 + ((Math.min(high, Math.max(low, one)) - low) / (high - low || 1)) * (width - 2.4);
  const pin = { good: styles.pinGood, bad: styles.pinBad, neutral: styles.pinNeutral }[impact];
  const cut = value > high || value < low;
  return (
    <svg style={widthOf(width)} viewBox={`0 0 ${width} 6.2`} aria-hidden="true" focusable="false">
      <g className={pin}>
        <line x1={at(0)} x2={at(value)} y1="3.1" y2="3.1" />
        {cut ? (
          <path d={`M${at(value)} 3.1l${value > 0 ? "-2 -1.3v2.6z" : "2 -1.3v2.6z"}`} />
        ) : (
          <circle cx={at(value)} cy="3.1" r="1" />
        )}
      </g>
      <line className={styles.zero} x1={at(0)} x2={at(0)} y1="-0.85" y2="7.05" />
    </svg>
  );
}
