import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { worstIncidents } from "../../../../web/api/wall.ts";
import type { XmrSignal } from "../../../../web/charts/xmr-words.ts";
import { makeFacts } from "../../../../web/features/wall/make-facts.ts";
import { priceDomain, pricePlot } from "../../../../web/features/wall/price-plot.ts";
import { PriceTile } from "../../../../web/features/wall/price-tile.tsx";
import { paced, wallAnswers, wholeCompany } from "./wall-fixture.ts";

const incidents = [
  { office: "A", severity: "warning", depth: -0.3 },
  { office: "B", severity: "critical", depth: -0.11 },
  { office: "C", severity: "critical", depth: -0.2 },
  { office: "D", severity: "warning", depth: 0.02 },
  { office: "E", severity: "warning", depth: 0.01 },
] as const;
const answers = wallAnswers(
  ["A", "B", "C", "D", "E"].map((code) => paced(code, 0)),
  incidents,
);
const { price } = makeFacts(answers, wholeCompany);

describe("the price charts of the wall", () => {
  it("are the four worst: critical before warning, then the deepest", () => {
    expect(price.worst.map(({ office }) => office)).toEqual(["C", "B", "A", "D"]);
    expect(price.critical + price.warnings).toBe(5);
    expect(worstIncidents([])).toEqual([]);
  });

  it("show the newest 26 weeks with the limits of the whole series", () => {
    const [first] = price.worst;
    expect(first?.points).toHaveLength(26);
    expect(first?.points.at(-1)).toMatchObject({ index: 90, signal: "outside" });
    expect(first).toMatchObject({ mean: 97.7, lower: 97, upper: 98.4 });
  });
});

describe("a price chart", () => {
  const [fact] = price.worst;
  if (!fact) throw new Error("there is one");
  const size = { width: 80, height: 18, weeks: 26, domain: priceDomain([fact]), labelWidth: 14 };

  it("holds every week, both limits and the guide price, on one scale for all", () => {
    expect(size.domain).toEqual([90, 100]);
    const flat = { ...fact, points: [], mean: null, lower: null, upper: null };
    expect(priceDomain([flat])).toEqual([97, 103]);
    expect(priceDomain([flat, fact])).toEqual(size.domain);
  });

  it("puts the newest week at the right, however short the history", () => {
    const long = pricePlot(fact, size).dots;
    const short = pricePlot({ ...fact, points: fact.points.slice(-3) }, size).dots;
    expect(short.map(({ x }) => x)).toEqual(long.slice(-3).map(({ x }) => x));
    expect(long.at(-1)?.mark).toBe("outside");
  });

  it("marks what its words name and what is outside, for there is no key: other runs are plain", () => {
    const marked = (signals: Readonly<Record<number, XmrSignal>>) => {
      const points = fact.points.map((point, at) => ({ ...point, signal: signals[at] ?? null }));
      return pricePlot({ ...fact, points }, size).dots.flatMap(({ mark }, at) =>
        mark === null ? [] : [[at, mark]],
      );
    };
    expect(marked({ 3: "run7", 9: "outside", 25: "outside" })).toEqual([
      [9, "outside"],
      [25, "outside"],
    ]);
    expect(marked({ 3: "outside", 9: "trend7", 24: "run7", 25: "run7" })).toEqual([
      [3, "outside"],
      [24, "run"],
      [25, "run"],
    ]);
    expect(marked({ 9: "run7" })).toEqual([]);
  });

  it("lifts its line over a week without an index", () => {
    const points = fact.points.map((point, at) => (at === 10 ? { ...point, index: null } : point));
    const { path, dots } = pricePlot({ ...fact, points }, size);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(dots).toHaveLength(25);
  });

  it("keeps the names of its limits apart, inside, and leaves out the mean where it is low", () => {
    const labels = (height: number) =>
      pricePlot(fact, { ...size, height }).limits.flatMap(({ label }) => label ?? []);
    const high = labels(18);
    expect(high).toHaveLength(3);
    expect(labels(13)).toHaveLength(2);
    const sorted = [...high].sort((a, b) => a - b);
    sorted.slice(1).forEach((y, at) => expect(y - (sorted[at] ?? 0)).toBeGreaterThan(5));
    for (const y of high) expect(y >= 2 && y <= 16).toBe(true);
  });

  it("draws the guide price over its limits: a limit at 100 hid the dashes that the words name", () => {
    const at100 = { ...fact, upper: 100, mean: 98, lower: 96 };
    const drawn = renderToStaticMarkup(
      createElement(PriceTile, {
        fact: at100,
        all: [at100],
        width: 80,
        height: 18,
        language: "en",
        t: ((key: string) => key) as never,
      }),
    );
    const heights = [...drawn.matchAll(/<line[^>]* y1="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(4);
    expect(heights.at(-1)).toBe(heights[0]);
  });

  it("has no limits below 12 points", () => {
    const young = { ...fact, mean: null, lower: null, upper: null };
    expect(pricePlot(young, size).limits).toEqual([]);
  });
});
