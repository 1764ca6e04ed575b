import { formatDayShort } from "../../format/day.ts";
import { ComplianceMatrix } from "../compliance-matrix.tsx";
import { complianceMatrixSpec, complianceMatrixTable } from "../compliance-matrix-spec.ts";
import { LazyXmrChart } from "../lazy-charts.tsx";
import { SpreadChart } from "../spread-chart.tsx";
import { spreadChartSpec, spreadChartTable } from "../spread-chart-spec.ts";
import { xmrChartSpec, xmrChartTable, type XmrPoint } from "../xmr-chart-spec.ts";
import type { ChartSample, SampleView } from "./chart-sample.ts";

/** Signals, spread and compliance of prices. */
export function priceSamples(view: SampleView): ChartSample[] {
  return [
    xmrSample(view, "xmr", falling),
    xmrSample(view, "quiet", steady),
    spreadSample(view),
    matrixSample(view),
  ];
}

const steady = [
  98.1, 97.6, 98.4, 98.0, 97.3, 98.2, 98.8, 97.9, 98.3, 97.5, 98.1, 98.6, 98.0, 97.7, 98.4, 98.9,
  98.2, 97.6, 98.0, 98.5, 97.8, 98.3, 98.1, 97.9, 98.2,
];
const falling = [...steady.slice(0, 20), 97.2, 96.4, 95.3, 94.1, 93.4];

function xmrSample(
  { words, texts }: SampleView,
  id: "xmr" | "quiet",
  values: readonly number[],
): ChartSample {
  const [lower, mean, upper] = id === "xmr" ? [94.6, 97.7, 100.8] : [96.4, 98.1, 99.8];
  const points = values.map((index, at): XmrPoint => ({
    key: `2026-W${at + 14}`,
    label: texts.week(at + 14),
    index,
    observations: 12 + ((at * 5) % 7),
    mean,
    lower,
    upper,
    signal: index < lower ? "outside" : id === "xmr" && at === 22 ? "two_of_three" : null,
    floor: 95,
    ceiling: 104,
  }));
  const spec = xmrChartSpec(
    {
      id,
      message: texts.messages[id],
      title: {
        unit: texts.office,
        measure: `${texts.price} · ${texts.items[id === "xmr" ? 0 : 1] ?? ""}`,
        uom: texts.index,
        period: texts.weeks,
        scenarios: "AC",
      },
    },
    { points },
    { words },
  );
  return {
    spec,
    table: xmrChartTable(spec, { points }, words),
    picture: <LazyXmrChart {...{ spec, words }} data={{ points }} />,
  };
}

function spreadSample({ language, words, texts }: SampleView): ChartSample {
  const rows = [
    ["08-21", "09-15", null, 0.112, "critical"],
    ["08-27", "09-14", null, 0.064, "warning"],
    ["09-01", "09-07", "09-12", 0.031, "warning"],
    ["09-04", "09-16", null, 0.104, "critical"],
    ["09-11", "09-16", null, 0.022, "warning"],
  ] as const;
  const data = {
    on: "2026-09-16",
    writeDay: (day: string) => formatDayShort(day, language),
    rows: rows.map(([first, last, ended, depth, severity], index) => ({
      key: String(index),
      label: texts.offices[[0, 8, 4, 1, 6][index] ?? 0] ?? "",
      firstBreach: `2026-${first}`,
      lastBreach: `2026-${last}`,
      endedOn: ended === null ? null : `2026-${ended}`,
      depth,
      severity,
    })),
  };
  const spec = spreadChartSpec(
    {
      id: "spread",
      message: texts.messages.spread,
      title: {
        unit: texts.province,
        measure: texts.incident,
        uom: texts.days,
        period: texts.september,
        scenarios: "AC",
      },
    },
    data,
    { words, days: texts.days },
  );
  return {
    spec,
    table: spreadChartTable(spec, data, words),
    picture: <SpreadChart {...{ spec, data, words }} />,
  };
}

function matrixSample({ words, texts }: SampleView): ChartSample {
  const rates = [
    [0.58, 1, 0.96, 1, null],
    [0.82, 1, 1, 0.94, 1],
    [1, 1, 0.98, 1, 1],
    [0.97, 0.9, 1, 1, null],
    [1, 1, 1, 1, 1],
    [0.71, 1, 0.95, null, 1],
  ];
  const incidents = new Map([
    ["0 0", "critical"],
    ["1 0", "warning"],
    ["5 0", "critical"],
    ["3 1", "warning"],
  ] as const);
  const data = {
    items: texts.items.map((label, index) => ({ key: String(index), label })),
    offices: rates.map((row, line) => ({
      key: String(line),
      label: texts.offices[line === 5 ? 8 : line] ?? "",
      cells: row.map((compliance, column) => ({
        compliance,
        incident: incidents.get(`${line} ${column}` as "0 0") ?? null,
        reason: compliance === null ? texts.noObservations : null,
      })),
    })),
  };
  const spec = complianceMatrixSpec(
    {
      id: "matrix",
      message: texts.messages.matrix,
      title: {
        unit: texts.province,
        measure: texts.matrix,
        uom: "%",
        period: texts.september,
        scenarios: "AC",
      },
    },
    { words },
  );
  return {
    spec,
    table: complianceMatrixTable(spec, data, words),
    picture: <ComplianceMatrix {...{ spec, data, words }} />,
  };
}
