import { describe, expect, it } from "vitest";
import { stateOf } from "../../../web/charts/compliance-matrix-spec.ts";

describe("the state of a cell", () => {
  it.each([
    [{ compliance: 1, incident: null, reason: null }, "compliant"],
    [{ compliance: 0.999, incident: null, reason: null }, "partly"],
    [{ compliance: 0, incident: null, reason: null }, "partly"],
    [{ compliance: 1, incident: "warning", reason: null }, "warning"],
    [{ compliance: null, incident: "critical", reason: "沒有觀測" }, "critical"],
    [{ compliance: null, incident: null, reason: "沒有觀測" }, "unknown"],
  ] as const)("of %o is %s: an open incident comes before everything", (cell, state) => {
    expect(stateOf(cell)).toBe(state);
  });
});
