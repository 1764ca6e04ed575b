import { describe, expect, it } from "vitest";
import {
  spreadChartSpec,
  spreadChartTable,
  spreadDays,
  type SpreadRow,
} from "../../../web/charts/spread-chart-spec.ts";
import { chartsTexts } from "../../../shared/i18n/en/charts.ts";

const row = (firstBreach: string): SpreadRow => ({
  key: firstBreach,
  label: firstBreach,
  firstBreach,
  lastBreach: firstBreach,
  endedOn: null,
  depth: 0.1,
  severity: "warning",
});
const data = (rows: SpreadRow[], on: string) => ({ rows, on, writeDay: (day: string) => day });

describe("the days of a spread", () => {
  it("begin with the first breach of all, over the end of a month", () => {
    expect(spreadDays(data([row("2026-08-27"), row("2026-08-21")], "2026-09-16"))).toEqual({
      from: "2026-08-21",
      days: 26,
    });
  });

  it("are at least one: a breach of today is still a place on a line", () => {
    expect(spreadDays(data([row("2026-09-16")], "2026-09-16")).days).toBe(1);
    expect(spreadDays(data([], "2026-09-16")).days).toBe(1);
  });
});

describe("how deep a breach went", () => {
  it("is cut as in the list beside it and carries its side", () => {
    const words = chartsTexts.charts;
    const title = { unit: "", measure: "", uom: "", period: "", scenarios: "" };
    const given = data(
      [
        { ...row("2026-09-01"), depth: -0.12496 },
        { ...row("2026-09-02"), depth: 0.12496 },
      ],
      "2026-09-16",
    );
    const spec = spreadChartSpec({ id: "spread", message: null, title }, given, {
      words,
      days: "days",
    });
    const table = spreadChartTable(spec, given, words);
    const depths = table.rows.map(({ cells }) => cells[2]?.text);
    expect(depths).toEqual(["\u221212.4%", "+12.4%"]);
    expect(depths).toEqual(
      given.rows.map(({ depth }) =>
        spec.series.find(({ key }) => key === "depth")?.style.writeSigned(depth),
      ),
    );
  });
});
