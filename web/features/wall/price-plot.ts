/** Where the weeks of the wall's price charts stand; in units of 1 % of the picture's height. */
import { xmrFinding, type XmrSignal } from "../../charts/xmr-words.ts";
import { placer, spreadLabels } from "../../charts/parts/scale.ts";
import type { PriceFact } from "./facts.ts";

/** Index points that fill a chart at least: prices that hardly move must not look as if they did. */
const leastSpan = 6;
/** For what leads from a line to its name and number at the right. */
const leaderWidth = 3.4;
const inset = 1.6;
/** What a label of 5 needs to stand clear of the next. */
const labelGap = 5.6;
const guide = 100;

export type PricePlot = {
  readonly end: number;
  /** The line, lifted over weeks without an index. */
  readonly path: string;
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    /** ◆ outside a limit, ● of the rule the tile names; null = nothing to look at. */
    readonly mark: "outside" | "run" | null;
  }[];
  readonly guide: number;
  readonly limits: readonly {
    readonly key: "upper" | "mean" | "lower";
    readonly value: number;
    readonly y: number;
    /** Where its label stands, clear of the others; null where there is no room for one. */
    readonly label: number | null;
  }[];
};

/** The scale that all charts of a slide share: every value, the limits and the guide price. */
export function priceDomain(facts: readonly PriceFact[]): readonly [number, number] {
  const values = facts
    .flatMap(({ points, lower, upper }) => [...points.map(({ index }) => index), lower, upper])
    .filter((value) => value !== null);
  const low = Math.min(guide, ...values);
  const high = Math.max(guide, ...values);
  const spare = Math.max(0, leastSpan - (high - low)) / 2;
  return [low - spare, high + spare];
}

/** A wall has no key: what its words do not name stays a plain dot. */
function markOf(signal: XmrSignal | null, named: XmrSignal | null): "outside" | "run" | null {
  if (signal === "outside") return "outside";
  return signal !== null && signal === named ? "run" : null;
}

/** One chart of a width and height; a low chart labels its limits only, not the mean between them. */
export function pricePlot(
  fact: PriceFact,
  size: {
    readonly width: number;
    readonly height: number;
    readonly weeks: number;
    readonly domain: readonly [number, number];
    /** Of the widest name and number of a limit. */
    readonly labelWidth: number;
  },
): PricePlot {
  const { width, height, weeks, domain } = size;
  const end = width - size.labelWidth - leaderWidth;
  const y = placer(domain, [height - inset, inset]);
  const step = (end - 2 * inset) / Math.max(1, weeks - 1);
  // The newest week stands at the right in every chart, however long its history.
  const x = (index: number) => end - inset - (fact.points.length - 1 - index) * step;
  const finding = xmrFinding(fact.points);
  const named = finding.kind === "signal" ? finding.signal : null;
  const known = fact.points.flatMap(({ index, signal }, at) =>
    index === null ? [] : [{ x: x(at), y: y(index), mark: markOf(signal, named), at }],
  );
  const lines = (["upper", "mean", "lower"] as const).flatMap((key) => {
    const value = fact[key];
    return value === null ? [] : [{ key, value, y: y(value) }];
  });
  const labelled = lines.filter(({ key }) => key !== "mean" || height >= 3 * labelGap);
  const places = spreadLabels(
    labelled.map((line) => line.y),
    labelGap,
    [labelGap / 2, height - labelGap / 2],
  );
  return {
    end,
    path: known
      .map((dot, index) => `${known[index - 1]?.at === dot.at - 1 ? "L" : "M"}${dot.x} ${dot.y}`)
      .join(""),
    dots: known,
    guide: y(guide),
    limits: lines.map((line) => {
      const at = labelled.indexOf(line);
      return { ...line, label: places[at] ?? null };
    }),
  };
}
