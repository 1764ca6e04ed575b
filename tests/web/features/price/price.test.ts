import { describe, expect, it } from "vitest";
import type { PriceCompliance } from "../../../../shared/contract/price-compliance.ts";
import type { PriceIncident } from "../../../../shared/contract/price-incidents.ts";
import { bySeverity, chosenPrice, matrixSkus } from "../../../../web/features/price/choice.ts";
import { firstStep } from "../../../../web/features/price/first-step.ts";
import { matrixData } from "../../../../web/features/price/matrix.ts";
import { spreadRows } from "../../../../web/features/price/spread.ts";
import { policyOf, xmrPoints, type Policy } from "../../../../web/features/price/xmr.ts";

const incident = (changes: Partial<PriceIncident>): PriceIncident => ({
  id: "GZ01:dealer:A:2026-09-01",
  office: "GZ01",
  level: "dealer",
  sku: "A",
  severity: "warning",
  openedOn: "2026-09-01",
  firstBreach: "2026-08-30",
  endedOn: null,
  lastBreach: "2026-09-10",
  guide: 100,
  limit: 90,
  worstPrice: 80,
  depth: 0.1,
  dealers: ["D1"],
  breaches: 2,
  exposure: 1000,
  ...changes,
});

const kept = (changes: Partial<PriceCompliance>): PriceCompliance => ({
  office: "GZ01",
  level: "dealer",
  sku: "A",
  observations: 2,
  withPolicy: 2,
  inBand: 2,
  compliance: 1,
  ...changes,
});

describe("the item that is drawn", () => {
  it("is the address's, then the worst incident's: critical before a larger warning", () => {
    const list = [
      incident({ id: "1", sku: "A", exposure: 9000 }),
      incident({ id: "2", sku: "B", severity: "critical", level: "retail" }),
    ];
    expect([...list].sort(bySeverity).map(({ sku }) => sku)).toEqual(["B", "A"]);
    const none = { sku: undefined, level: undefined };
    expect(chosenPrice(none, list, "Z")).toEqual({ sku: "B", level: "retail" });
    expect(chosenPrice({ sku: "A", level: undefined }, list, "Z")?.level).toBe("dealer");
    expect(chosenPrice(none, [], "Z")).toEqual({ sku: "Z", level: "dealer" });
    expect(chosenPrice(none, [], undefined)).toBeNull();
  });

  it("stands first among the columns, then those with most incidents of its level, then others", () => {
    const list = [
      incident({ sku: "C" }),
      incident({ sku: "B" }),
      incident({ sku: "B" }),
      incident({ sku: "R", level: "retail" }),
    ];
    const seen = [
      kept({ sku: "B" }),
      kept({ sku: "C" }),
      kept({ sku: "X" }),
      kept({ sku: "Y", inBand: 1 }),
      kept({ sku: "R", level: "retail", inBand: 0 }),
    ];
    const choice = { sku: "A", level: "dealer" as const };
    // Of those without an incident the one least in band is first; E was seen by nobody.
    expect(matrixSkus([...list, incident({ sku: "E" })], { choice, seen, most: 9 })).toEqual([
      "A",
      "B",
      "C",
      "Y",
      "X",
    ]);
    expect(matrixSkus(list, { choice, seen, most: 2 })).toEqual(["A", "B"]);
  });
});

describe("the first step", () => {
  it("follows the pattern of the breaches and never names a cause", () => {
    expect(firstStep(incident({ dealers: ["D1", "D2"] }))).toBe("many");
    expect(firstStep(incident({ dealers: ["D1"] }))).toBe("one");
    expect(firstStep(incident({ level: "retail" }))).toBe("retail");
    expect(firstStep(incident({ dealers: [] }))).toBe("none");
    expect(firstStep(incident({ limit: 110, worstPrice: 130 }))).toBe("high");
  });
});

describe("how an incident spread", () => {
  const names = new Map([["GZ01", "廣州"]]);
  it("is in the order of the first breach, other items and levels left out", () => {
    const rows = spreadRows(
      [
        incident({ id: "2", office: "SZ01", firstBreach: "2026-09-05" }),
        incident({ id: "1", firstBreach: "2026-08-30" }),
        incident({ id: "3", sku: "B" }),
        incident({ id: "4", level: "retail" }),
      ],
      { sku: "A", level: "dealer" },
      names,
    );
    expect(rows.map(({ key, label }) => [key, label])).toEqual([
      ["1", "廣州"],
      ["2", "SZ01"],
    ]);
  });

  it("says on which side of its limits a price lies: below the floor is minus, above the ceiling plus", () => {
    const rows = spreadRows(
      [incident({ id: "low" }), incident({ id: "high", limit: 110, worstPrice: 130 })],
      { sku: "A", level: "dealer" },
      names,
    );
    expect(new Map(rows.map(({ key, depth }) => [key, depth]))).toEqual(
      new Map([
        ["low", -0.1],
        ["high", 0.1],
      ]),
    );
  });

  it("leaves out an older story that was over long before", () => {
    const old = incident({ id: "old", firstBreach: "2025-01-01", lastBreach: "2025-01-20" });
    const rows = spreadRows([old, incident({ id: "new" })], { sku: "A", level: "dealer" }, names);
    expect(rows.map(({ key }) => key)).toEqual(["new"]);
  });
});

describe("the band of a price", () => {
  const policy = (changes: Partial<Policy>): Policy => ({
    sku: "A",
    level: "dealer",
    province: null,
    guide: 100,
    floor: 90,
    ceiling: 110,
    from: "2026-01-01",
    to: null,
    ...changes,
  });
  const asked = { sku: "A", level: "dealer" as const, province: "GD", day: "2026-09-01" };

  it("is the own province's before the general one, then the newest, and only while valid", () => {
    const own = policy({ province: "GD", guide: 200 });
    const newer = policy({ from: "2026-06-01" });
    expect(policyOf([newer, own], asked)).toBe(own);
    expect(policyOf([policy({}), newer], asked)).toBe(newer);
    expect(policyOf([policy({ to: "2026-08-31" })], asked)).toBeNull();
    expect(policyOf([own], { ...asked, province: null })).toBeNull();
    expect(policyOf([policy({ level: "retail" })], asked)).toBeNull();
  });

  it("is drawn in percent of the guide price, the scale of the index", () => {
    const answer = {
      measure: "price" as const,
      by: "office" as const,
      scope: "company",
      from: "2026-09",
      to: "2026-09",
      on: "2026-09-16",
      ledger: 1,
      currency: "CNY",
      series: [
        {
          code: "GZ01",
          name: "廣州",
          points: [
            {
              week: "2026-W36",
              start: "2026-08-31",
              index: 99,
              compliance: 1,
              observations: 4,
              mean: null,
              lower: null,
              upper: null,
              signal: null,
            },
          ],
        },
      ],
    };
    const options = { writeWeek: () => "8/31" };
    const [point] = xmrPoints(answer, {
      ...options,
      policyOn: () => policy({ guide: 200, floor: 190, ceiling: 212 }),
    });
    expect([point?.floor, point?.ceiling]).toEqual([95, 106]);
    expect(xmrPoints(answer, { ...options, policyOn: () => null })[0]?.floor).toBeNull();
    expect(xmrPoints(undefined, { ...options, policyOn: () => null })).toEqual([]);
  });
});

describe("the matrix of offices and items", () => {
  it("says why a cell is empty, and marks open incidents of its own level only", () => {
    const data = matrixData({
      offices: [{ code: "GZ01", name: "廣州" }],
      items: [
        { sku: "A", name: "甲" },
        { sku: "B", name: "乙" },
        { sku: "C", name: "丙" },
      ],
      seen: [
        kept({ sku: "B", inBand: 1, compliance: 0.5 }),
        kept({ sku: "B", office: "SZ01" }),
        kept({ sku: "A", level: "retail" }),
        kept({ sku: "C", withPolicy: 0, inBand: 0, compliance: null }),
      ],
      level: "dealer",
      incidents: [incident({ severity: "critical" }), incident({ level: "retail", sku: "B" })],
      noObservations: "none",
      noPolicy: "no policy",
    });
    expect(data.offices[0]?.cells).toEqual([
      { compliance: null, incident: "critical", reason: "none" },
      { compliance: 0.5, incident: null, reason: null },
      { compliance: null, incident: null, reason: "no policy" },
    ]);
  });
});
