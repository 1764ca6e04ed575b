import { impactOf } from "../../charts/notation/impact.ts";
import { scaleReach } from "../../charts/parts/scale.ts";
import { isRoundedApart, levelPp } from "../../format/level.ts";
import { formatMonths } from "../../format/months.ts";
import { formatPp } from "../../format/number.ts";
import { KpiRow } from "./kpi-row.tsx";
import { headSize, HeadAndRest } from "./head-and-rest.tsx";
import { Arrow, Pin } from "./marks.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import type { ShareFact } from "./facts.ts";
import type { SlideProps } from "./words.ts";
import styles from "./wall.module.css";

/** Change of market share of each office as a pin from its province's change. */
export function ShareSlide({ facts, language, t, scope }: SlideProps) {
  const { rows, months, unjudged } = facts.share;
  const isAbove = ({ vsProvincePp }: ShareFact) => levelPp(vsProvincePp) > 0;
  const head = rows.slice(0, headSize(rows.length));
  const rest = rows.slice(head.length);
  const restAbove = rest.filter(isAbove).length;
  // Of those that are drawn: for others the pins would leave half of their place empty.
  const values = head.map(({ vsProvincePp }) => vsProvincePp);
  const reach = scaleReach(values) || 1;
  const least = values.some((value) => value < 0) ? -reach : 0;
  const [only] = rows;
  if (facts.offices === 1 && only) {
    return <OneShare fact={only} facts={facts} language={language} t={t} scope={scope} />;
  }
  const message = t("wall.message.share", {
    compared: rows.length,
    above: rows.filter(isAbove).length,
    pp: formatPp(values[0] ?? null),
  });
  return (
    <SlideFrame
      scope={scope}
      message={message}
      facts={t("wall.facts.share", { months: formatMonths(months, language) })}
    >
      <HeadAndRest
        rows={rows}
        row={(fact) => <ShareRow key={fact.name} fact={fact} domain={[least, reach]} />}
        values={rest.map(({ vsProvincePp }) => levelPp(vsProvincePp))}
        zeroLabel={t("wall.tail.average")}
        restText={t("wall.tail.shareRest", {
          count: rest.length,
          ahead: restAbove,
          behind: rest.length - restAbove,
        })}
        note={[
          ...(unjudged > 0 ? [t("wall.tail.unjudged", { count: unjudged })] : []),
          t("wall.tail.otherScale"),
        ].join(" · ")}
      />
    </SlideFrame>
  );
}

/** One office: its own change, its province's, and what lies between, as three large numbers. */
function OneShare({
  fact,
  facts,
  language,
  t,
  scope,
}: { fact: ShareFact } & Pick<SlideProps, "facts" | "language" | "t" | "scope">) {
  const rows = [
    { label: t("wall.rows.own"), value: fact.changePp },
    { label: t("wall.rows.province"), value: fact.provincePp },
    { label: t("wall.rows.between"), value: fact.vsProvincePp },
  ];
  const apart = isRoundedApart(fact.changePp, fact.provincePp, fact.vsProvincePp);
  const reach = Math.max(0.1, ...rows.map(({ value }) => Math.abs(value)));
  return (
    <SlideFrame
      scope={scope}
      message={t("wall.message.shareOne", {
        own: formatPp(fact.changePp),
        province: formatPp(fact.provincePp),
      })}
      facts={[
        t("wall.facts.share", { months: formatMonths(facts.share.months, language) }),
        ...(apart ? [t("wall.facts.rounded")] : []),
      ].join(" · ")}
    >
      {rows.map(({ label, value }) => {
        const shown = levelPp(value);
        const impact = fact.judged ? impactOf(shown, "higher") : "neutral";
        return (
          <KpiRow
            key={label}
            label={label}
            number={formatPp(value)}
            width={72}
            strip={null}
            pin={{ value: shown, domain: [-reach, reach], impact }}
            side={[
              { text: "pp", mark: impact === "neutral" ? null : { up: value > 0, tone: impact } },
            ]}
          />
        );
      })}
    </SlideFrame>
  );
}

function ShareRow({ fact, domain }: { fact: ShareFact; domain: readonly [number, number] }) {
  const impact = impactOf(levelPp(fact.vsProvincePp), "higher");
  return (
    <div className={styles.row}>
      <span className={styles.name} translate="no">
        {fact.name}
      </span>
      <Pin width={80} value={fact.vsProvincePp} domain={domain} impact={impact} />
      <span />
      {impact === "neutral" ? <span /> : <Arrow up={fact.vsProvincePp > 0} tone={impact} />}
      <span className={styles.rate}>{formatPp(fact.vsProvincePp)}</span>
    </div>
  );
}
