import { formatDepth } from "../../format/depth.ts";
import type { WallFacts } from "./facts.ts";
import { PriceTile } from "./price-tile.tsx";
import { SlideFrame } from "./slide-frame.tsx";
import type { SlideProps } from "./words.ts";
import styles from "./price.module.css";

type Size = { readonly width: number; readonly height: number; readonly low: number };

/**
 * What one chart may take up, by how many there are: up to three have the whole width for their weeks.
 * `low`: the height while a band at the top takes its share.
 */
const sizes: readonly Size[] = [
  { width: 167.4, height: 46, low: 40 },
  { width: 167.4, height: 22, low: 18 },
  { width: 167.4, height: 13, low: 11 },
  { width: 80.2, height: 18, low: 14 },
];

/** The worst open price incidents, each with its office's weeks: a signal, or routine variation? */
export function PriceSlide({ facts, language, t, scope, banded }: SlideProps) {
  const { worst, critical, warnings } = facts.price;
  const more = critical + warnings - worst.length;
  const weeks = Math.max(0, ...worst.map(({ points }) => points.length));
  const size = sizes[worst.length - 1] ?? sizes[3];
  return (
    <SlideFrame
      scope={scope}
      message={messageOf(facts.price, t)}
      facts={[
        t("wall.facts.price", { weeks }),
        ...(more > 0 ? [t("wall.rows.more", { count: more })] : []),
      ].join(" · ")}
    >
      <div className={styles.tiles} data-wide={worst.length < sizes.length}>
        {size &&
          worst.map((fact) => (
            <PriceTile
              key={`${fact.office}:${fact.level}:${fact.item}`}
              fact={fact}
              all={worst}
              width={size.width}
              height={banded ? size.low : size.height}
              language={language}
              t={t}
            />
          ))}
      </div>
    </SlideFrame>
  );
}

function messageOf({ worst, critical, warnings }: WallFacts["price"], t: SlideProps["t"]): string {
  const depth = worst[0]?.depth ?? 0;
  if (critical === 0) return t("wall.message.warnings", { count: warnings });
  return t(depth < 0 ? "wall.message.priceBelow" : "wall.message.priceAbove", {
    count: critical,
    depth: formatDepth(Math.abs(depth)),
  });
}
