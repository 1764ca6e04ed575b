import { describe, expect, it } from "vitest";
import { incidentDetails } from "../../../server/metrics/price-incident-details.ts";
import { at, deep, low, tell } from "./price-story.ts";

describe("incidentDetails", () => {
  it("carries the deepest breach, the named dealers in order, and the end only once it is reached", () => {
    const [incident] = tell([
      at("03-01", "B", low),
      at("03-02", "A", deep),
      at("03-03", "", 11_000),
      at("03-04", "A", low),
    ]);
    // 950 of 9,500 = 10 %; 500 of 10,500 = 4.8 %; last breach 4 March + 60 = 3 May.
    expect(incidentDetails(incident!, "2026-05-02")).toEqual({
      severity: "critical",
      openedOn: "2026-03-02",
      firstBreach: "2026-03-01",
      endedOn: null,
      lastBreach: "2026-03-04",
      guide: 10_000,
      limit: 9_500,
      worstPrice: deep,
      depth: 0.1,
      dealers: ["A", "B"],
      breaches: 4,
    });
    expect(incidentDetails(incident!, "2026-05-03").endedOn).toBe("2026-05-03");
  });
});
