import { xmrFinding } from "../../charts/xmr-words.ts";
import { textWidth } from "../../charts/parts/text-width.ts";
import { formatDayShort } from "../../format/day.ts";
import { formatDepth } from "../../format/depth.ts";
import { formatDecimal } from "../../format/number.ts";
import type { PriceFact } from "./facts.ts";
import { SeverityMark } from "./marks.tsx";
import { priceDomain, pricePlot } from "./price-plot.ts";
import type { SlideProps } from "./words.ts";
import styles from "./price.module.css";
import marks from "./wall.module.css";

export type PriceTileProps = Pick<SlideProps, "language" | "t"> & {
  readonly fact: PriceFact;
  /** All of the slide: they share their scales. */
  readonly all: readonly PriceFact[];
  readonly width: number;
  readonly height: number;
};

/** Where, what, since when, how far; the weeks with mean, limits and guide price; signal or routine. */
export function PriceTile({ fact, all, width, height, language, t }: PriceTileProps) {
  const { office, item, level, critical, since, depth } = fact;
  return (
    <div className={styles.tile}>
      <div className={styles.head}>
        <SeverityMark severity={critical ? "critical" : "warning"} />
        <b translate="no">{office}</b>
        <span className={marks.name} translate="no">
          {item}
        </span>
        <span>{t(`wall.rows.${level}`)}</span>
      </div>
      <Weeks fact={fact} all={all} width={width} height={height} t={t} />
      <div className={styles.finding}>
        <Finding fact={fact} t={t} />
        <span>{t("wall.rows.since", { day: formatDayShort(since, language) })}</span>
        <b className={styles.depth}>{formatDepth(depth, true)}</b>
      </div>
    </div>
  );
}

/** ◆ or ● and a rule, or that the variation is routine: a shape and a word, never colour alone. */
function Finding({ fact, t }: { fact: PriceFact; t: SlideProps["t"] }) {
  const finding = xmrFinding(fact.points);
  if (finding.kind !== "signal") return <span>{t(`wall.signal.${finding.kind}`)}</span>;
  return (
    <b className={styles.signal}>
      <svg viewBox="0 0 34 34" aria-hidden="true" focusable="false">
        {finding.signal === "outside" ? (
          <path className={marks.bad} d="M17 1 33 17 17 33 1 17z" />
        ) : (
          <circle className={marks.bad} cx="17" cy="17" r="13" />
        )}
      </svg>
      {t(`wall.signal.${finding.signal}`)}
    </b>
  );
}

const limits = ["upper", "mean", "lower"] as const;

function Weeks({ fact, all, width, height, t }: Omit<PriceTileProps, "language">) {
  const weeks = Math.max(...all.map(({ points }) => points.length));
  const labelOf = (key: (typeof limits)[number], value: number) =>
    `${t(`wall.rows.${key}`)} ${formatDecimal(value, 1)}`;
  // The same room in every chart of a slide: their weeks stand under each other.
  const labels = all.flatMap((one) =>
    limits.flatMap((key) => (one[key] === null ? [] : [labelOf(key, one[key])])),
  );
  const labelWidth = Math.max(0, ...labels.map((text) => textWidth(text, 5)));
  const domain = priceDomain(all);
  const plot = pricePlot(fact, { width, height, weeks, domain, labelWidth });
  return (
    <svg
      className={styles.weeks}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {plot.limits.map(({ key, value, y, label }) => (
        <g key={key}>
          <line
            className={key === "mean" ? styles.mean : styles.limit}
            x1="0"
            x2={plot.end}
            y1={y}
            y2={y}
          />
          {label !== null && (
            <>
              <path className={styles.leader} d={`M${plot.end} ${y}L${plot.end + 2.4} ${label}`} />
              <text className={styles.value} x={plot.end + 3} y={label + 1.8}>
                {labelOf(key, value)}
              </text>
            </>
          )}
        </g>
      ))}
      {/* Over the limits: one of them often lies where the guide price is. */}
      <line className={styles.guide} x1="0" x2={plot.end} y1={plot.guide} y2={plot.guide} />
      <path className={styles.line} d={plot.path} />
      {plot.dots.map(({ x, y, mark }) =>
        mark === "outside" ? (
          <path
            key={x}
            className={styles.signalDot}
            d={`M${x} ${y - 1.3}l1.3 1.3l-1.3 1.3l-1.3 -1.3z`}
          />
        ) : (
          <circle
            key={x}
            className={mark === null ? styles.dot : styles.signalDot}
            cx={x}
            cy={y}
            r={mark === null ? 0.6 : 1}
          />
        ),
      )}
    </svg>
  );
}
