import { useTranslation } from "react-i18next";
import { DotStrip, type Dot } from "../../charts/dot-strip.tsx";
import { formatPp } from "../../format/number.ts";
import styles from "./distribution.module.css";
import type { LeagueRow } from "./league-row.ts";
import { commonScale, roundReach } from "./scale.ts";

export type DistributionProps = {
  rows: readonly LeagueRow[];
  onPick: (name: string) => void;
};

/** One dot per office: ahead of or behind what is due by now, in percentage points. */
export function Distribution({ rows, onPick }: DistributionProps) {
  const { t } = useTranslation();
  const dots: Dot[] = [];
  for (const { row, state, shortName } of rows) {
    const value = row.sales.paceGapPp;
    if (value === null) continue;
    const label = `${shortName} ${formatPp(value)} pp`;
    dots.push({ key: row.name, label, value, judged: state === "reported" });
  }
  const judged = dots.filter((dot) => dot.judged);
  if (judged.length < 2) return null;
  const reach = roundReach(commonScale(judged.map((dot) => dot.value)));
  const ahead = judged.filter((dot) => dot.value >= 0).length;
  const summary = t("league.distributionSummary", { ahead, behind: judged.length - ahead });
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {t("league.distribution")}
        <span className={styles.hint}> · pp · {summary}</span>
      </figcaption>
      <div translate="no">
        <DotStrip dots={dots} reach={reach} onPick={onPick} />
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{formatPp(-reach, 0)}</span>
        <span>0</span>
        <span>{formatPp(reach, 0)}</span>
      </div>
    </figure>
  );
}
