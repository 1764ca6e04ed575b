import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "../../../shared/i18n/language.ts";
import type { AxisSpec, ChartSpec, SeriesSpec } from "../../../web/charts/notation/chart-spec.ts";
import { lintChart, type FindingCode } from "../../../web/charts/notation/lint-chart.ts";
import { rateStyle } from "../../../web/charts/notation/number-style.ts";
import { chartSamples } from "../../../web/charts/samples/chart-samples.ts";
import { chartWords, words } from "./words.ts";

const folder = new URL("../../../web/charts/", import.meta.url);
const samples = chartSamples("zh-Hant", words);

/** A chart that keeps the notation, to plant faults into. */
function sound(id: string): ChartSpec {
  const found = samples.find(({ spec }) => spec.id === id);
  if (!found) throw new Error(`There is no sample ${id}.`);
  return found.spec;
}

const codes = (spec: ChartSpec) => lintChart(spec).map(({ code }) => code);

function withSeries(spec: ChartSpec, key: string, change: Partial<SeriesSpec>): ChartSpec {
  const series = spec.series.map((one) => (one.key === key ? { ...one, ...change } : one));
  return { ...spec, series };
}

function withAxis(spec: ChartSpec, key: string, change: Partial<AxisSpec>): ChartSpec {
  return { ...spec, axes: spec.axes.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

function addSeries(spec: ChartSpec, like: string, change: Partial<SeriesSpec>): ChartSpec {
  const model = spec.series.find(({ key }) => key === like);
  if (!model) throw new Error(`There is no series ${like}.`);
  return { ...spec, series: [...spec.series, { ...model, ...change }] };
}

const months = sound("months");
const strips = sound("strips");
const share = sound("share");
const pins = sound("pins");
const { title } = months;

describe("every registered chart", () => {
  it.each(languages)("keeps the notation in %s", (language) => {
    const findings = chartSamples(language, chartWords[language]).flatMap(({ spec }) =>
      lintChart(spec).map((finding) => ({ chart: spec.id, ...finding })),
    );
    expect(findings).toEqual([]);
  });

  it("is among the samples: a chart that nobody registered would never be judged", () => {
    const kinds = readdirSync(folder)
      .filter((name) => name.endsWith("-spec.ts"))
      .map(
        (name) =>
          /kind: "([\w-]+)",\n\s+categories/.exec(readFileSync(new URL(name, folder), "utf8"))?.[1],
      );
    expect(kinds.length).toBeGreaterThanOrEqual(10);
    expect(kinds).not.toContain(undefined);
    expect(new Set(samples.map(({ spec }) => spec.kind))).toEqual(new Set(kinds));
  });

  it("has an id of its own: two files of one page must not share a name", () => {
    expect(new Set(samples.map(({ spec }) => spec.id)).size).toBe(samples.length);
  });
});

describe("the linter finds", () => {
  const planted: [string, FindingCode, ChartSpec][] = [
    [
      "a title without a period",
      "title_incomplete",
      { ...months, title: { ...title, period: " " } },
    ],
    ["a title without a unit", "title_incomplete", { ...months, title: { ...title, uom: "" } }],
    ["45 Chinese characters", "message_too_long", { ...months, message: "超".repeat(45) }],
    ["91 Latin characters", "message_too_long", { ...months, message: "a".repeat(91) }],
    [
      "a cause nobody recorded",
      "message_claims_cause",
      { ...months, message: "因為颱風，9 月落後 4.7 個百分點。" },
    ],
    [
      "time from top to bottom",
      "time_not_across",
      { ...months, categories: { ...months.categories, run: "down" } },
    ],
    [
      "offices from left to right",
      "structure_not_down",
      { ...pins, categories: { ...pins.categories, run: "across" } },
    ],
    [
      "columns for offices",
      "columns_not_time",
      { ...months, categories: { ...months.categories, kind: "structure", run: "down" } },
    ],
    ["bars for months", "bars_not_structure", withSeries(months, "plan", { mark: "bar" })],
    ["a solid plan", "fill_not_scenario", withSeries(months, "plan", { fill: "solid" })],
    ["a hatched actual", "fill_not_scenario", withSeries(strips, "actual", { fill: "hatch" })],
    ["a filled variance", "fill_without_scenario", withSeries(months, "delta", { fill: "light" })],
    ["a blue actual", "colour_not_impact", withSeries(months, "actual", { colour: "impact" })],
    [
      "an impact of nothing",
      "colour_not_impact",
      withSeries(months, "delta", { polarity: "neutral" }),
    ],
    [
      "a difference without its sign",
      "sign_missing",
      withSeries(months, "delta", {
        style: { ...(months.series[0]?.style ?? rateStyle()), writeSigned: String },
      }),
    ],
    ["a filled average", "benchmark_filled", withSeries(share, "province", { fill: "light" })],
    ["columns on a cut axis", "bars_not_from_zero", withAxis(months, "value", { domain: [5, 9] })],
    ["a pin on a cut axis", "bars_not_from_zero", withAxis(pins, "value", { domain: [1, 2] })],
    ["a broken axis", "axis_broken", withAxis(months, "value", { broken: true })],
    [
      "a cropped line that hides it",
      "crop_not_noted",
      withAxis(share, "value", { cropNote: null }),
    ],
    [
      "two scales of one unit",
      "scales_differ",
      withAxis(months, "delta", { domain: [-1_000, 1_000] }),
    ],
    [
      "percent of percent",
      "rate_difference_not_pp",
      withSeries(strips, "paceGapPp", { style: rateStyle() }),
    ],
    [
      "a relative difference of a rate",
      "rate_difference_not_pp",
      withSeries(strips, "growth", { of: "completion" }),
    ],
    ["a column for a Δ%", "percent_not_pin", withSeries(months, "deltaRatio", { mark: "column" })],
    [
      "a third column",
      "too_many_columns",
      addSeries(months, "actual", { key: "prior2", scenario: "PY", fill: "light" }),
    ],
    [
      "a third scenario that is no triangle",
      "third_scenario_not_triangle",
      withSeries(months, "prior", { mark: "point" }),
    ],
    [
      "sixteen lines",
      "too_many_lines",
      {
        ...share,
        series: Array.from({ length: 16 }, (_, index) => ({
          ...(share.series[1] as SeriesSpec),
          key: String(index),
        })),
      },
    ],
    ["a series on no axis", "axis_unknown", withSeries(months, "delta", { axis: "none" })],
  ];

  it.each(planted)("%s", (_, code, spec) => {
    expect(codes(spec)).toContain(code);
  });

  it("something for each of its rules: a rule without a fault proves nothing", () => {
    const text = readFileSync(new URL("notation/lint-chart.ts", folder), "utf8");
    const known = text.slice(text.indexOf("FindingCode ="), text.indexOf("export type Finding "));
    const all = [...known.matchAll(/"(\w+)"/g)].map((match) => match[1]);
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(planted.map(([, code]) => code))).toEqual(new Set(all));
  });
});

describe("the linter lets pass", () => {
  it("a message of just two lines, and a chart without one", () => {
    expect(codes({ ...months, message: "超".repeat(44) })).toEqual([]);
    expect(codes({ ...months, message: "a".repeat(90) })).toEqual([]);
    expect(codes({ ...months, message: null })).toEqual([]);
  });

  it("another scale that says so", () => {
    const spec = withAxis(months, "delta", { domain: [-1_000, 1_000], ownScaleNote: "比例不同" });
    expect(codes(spec)).toEqual([]);
  });

  it("returns larger than sales: the columns still stand on zero", () => {
    const [low, high] = months.axes[0]?.domain ?? [0, 1];
    const spec = withAxis(months, "value", { domain: [low - 1, high - 1] });
    expect(codes(spec)).toEqual([]);
  });
});

describe("the sources of the charts", () => {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
  const colour =
    /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?![\w-])|\brgba?\(|\bhsla?\(|\b(?:green|red|lime)\b/i;

  it("name no colour of their own: a theme must be able to turn every one of them", () => {
    expect(sources.length).toBeGreaterThan(40);
    const found = sources.filter(({ text }) => colour.test(text.replace(/\/\*[\s\S]*?\*\//g, "")));
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it("would be found out: the search knows a colour when it sees one", () => {
    for (const text of ['fill="#d55e00"', "color: rgb(1 2 3)", "fill: green;", 'stroke="red"']) {
      expect(colour.test(text), text).toBe(true);
    }
  });

  it("let nothing move: an animated bar shows a wrong number until it has arrived", () => {
    const parts = sources.flatMap(({ text }) => [
      ...text.matchAll(/<(?:Bar|Line)\s[^>]*?(?:\/>|>)/g),
    ]);
    const moving = parts.filter(
      ([part]) => !/isAnimationActive=\{false\}|\{\.\.\.still\}/.test(part),
    );
    expect(parts.length).toBeGreaterThanOrEqual(7);
    expect(moving.map(([part]) => part)).toEqual([]);
  });
});
