import { describe, expect, it } from "vitest";
import { spreadDays, type SpreadRow } from "../../../web/charts/spread-chart-spec.ts";

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
