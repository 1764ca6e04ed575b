import { formatDayShort } from "../../format/day.ts";
import { formatCount, formatPercent } from "../../format/number.ts";
import { KpiRow } from "./kpi-row.tsx";
import { Arrow, Pin } from "./marks.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";
import styles from "./wall.module.css";

/** With the line that counts the others, nine rows. */
const mostRows = 8;

/** Critical price incidents by name: where, what, since when, how far beyond the limit. */
export function PriceSlide({ facts, language, t, scope }: SlideProps) {
  const { critical, warnings } = facts.price;
  const shown = critical.slice(0, mostRows);
  const more = critical.length - shown.length;
  const deepest = critical[0]?.depth ?? 0;
  const reach = Math.max(0.01, ...critical.map(({ depth }) => Math.abs(depth)));
  const domain = [
    critical.some(({ depth }) => depth < 0) ? -reach : 0,
    critical.some(({ depth }) => depth > 0) ? reach : 0,
  ] as const;
  const notes = [
    ...(more > 0 ? [t("wall.rows.more", { count: more })] : []),
    ...(warnings > 0 ? [t("wall.rows.warnings", { count: warnings })] : []),
  ];
  return (
    <SlideFrame
      scope={scope}
      message={
        critical.length === 0
          ? t("wall.message.warnings", { count: warnings })
          : t(deepest < 0 ? "wall.message.priceBelow" : "wall.message.priceAbove", {
              count: critical.length,
              depth: formatPercent(Math.abs(deepest)),
            })
      }
      facts={t("wall.facts.price", { day: formatDayShort(facts.through, language) })}
    >
      {critical.length === 0 ? (
        <KpiRow
          label={t("wall.rows.warning")}
          number={formatCount(warnings)}
          strip={null}
          side={[]}
        />
      ) : (
        shown.map(({ office, item, level, since, depth }) => (
          <div key={`${office}:${level}:${item}`} className={styles.incident}>
            <Arrow up tone="alarm" />
            <b className={styles.name} translate="no">
              {office}
            </b>
            <span className={styles.name} translate="no">
              {item}
            </span>
            <span>{t(`wall.rows.${level}`)}</span>
            <span>{t("wall.rows.since", { day: formatDayShort(since, language) })}</span>
            <Pin width={20} value={depth} domain={domain} impact="bad" />
            <span className={styles.rate}>{formatPercent(depth, 1, true)}</span>
          </div>
        ))
      )}
      {critical.length > 0 && notes.length > 0 && (
        <p className={styles.note}>{notes.join(" · ")}</p>
      )}
    </SlideFrame>
  );
}
