import { describe, expect, it } from "vitest";
import {
  arrowOf,
  impactOf,
  markColour,
  textColour,
} from "../../../../web/charts/notation/impact.ts";
import { fillFor, paintOf, scenarios } from "../../../../web/charts/notation/scenario.ts";

describe("impact", () => {
  it.each([
    [5, "higher", "good"],
    [-5, "higher", "bad"],
    [5, "lower", "bad"],
    [-5, "lower", "good"],
    [5, "neutral", "neutral"],
    [0, "higher", "neutral"],
    [-0, "lower", "neutral"],
    [null, "higher", "neutral"],
  ] as const)(
    "of %s where %s is better is %s: cost +5 is bad, sales +5 is good",
    (value, better, impact) => {
      expect(impactOf(value, better)).toBe(impact);
    },
  );

  it("is never said by colour alone: an arrow gives the direction, nothing for none", () => {
    expect([3, -3, 0, null].map(arrowOf)).toEqual(["▲", "▼", "", ""]);
  });

  it("has a colour of its own for marks and for texts, which need more contrast", () => {
    expect(markColour("bad")).toBe("var(--bad)");
    expect(textColour("bad")).toBe("var(--bad-text)");
    expect(markColour("neutral")).toBe("var(--py)");
  });
});

describe("the fill of a scenario", () => {
  it("is one each, so that a grey picture still says who is who", () => {
    expect(scenarios.map(fillFor)).toEqual(["solid", "light", "outline", "hatch"]);
    const paints = scenarios.map((scenario) => JSON.stringify(paintOf(fillFor(scenario), "h")));
    expect(new Set(paints).size).toBe(scenarios.length);
  });

  it("is opaque for a plan and see-through for a benchmark", () => {
    expect(paintOf("outline", "h")).toMatchObject({ fill: "var(--surface)", stroke: "var(--ac)" });
    expect(paintOf("outline", "h").strokeWidth).toBeGreaterThanOrEqual(1.5);
    expect(paintOf("hollow", "h").fill).toBe("none");
  });

  it("takes the hatch of its own chart", () => {
    expect(paintOf("hatch", "a1").fill).toBe("url(#a1)");
  });
});
