import { describe, expect, it } from "vitest";
import {
  addIncidentsParts,
  emptyIncidentsParts,
  incidentsBlock,
} from "../../../server/metrics/incidents.ts";

describe("incidentsBlock", () => {
  it("is 0 and never null where nothing is open: nothing is missing there", () => {
    expect(incidentsBlock(emptyIncidentsParts())).toEqual({
      value: { critical: 0, warning: 0 },
      reasons: {},
    });
  });

  it("adds up offices in any order", () => {
    const list = [{ critical: 2, warning: 1 }, { critical: 0, warning: 4 }, emptyIncidentsParts()];
    expect(addIncidentsParts(list)).toEqual({ critical: 2, warning: 5 });
    expect(addIncidentsParts([...list].reverse())).toEqual({ critical: 2, warning: 5 });
  });
});
