import { describe, expect, it } from "vitest";
import { nextOffice, walkOffices } from "../../../../web/features/wall/walk.ts";

const row = (code: string, province: string, opened: string | null, closed: string | null) => ({
  office_code: code,
  office_name: code,
  province_code: province,
  opened_on: opened,
  closed_on: closed,
});
const offices = {
  kind: "offices" as const,
  ledger: 1,
  rows: [
    row("A", "FJ", null, null),
    row("B", "GD", "2026-09-16", null),
    row("C", "GD", "2026-09-17", null),
    row("D", "GD", null, "2026-09-01"),
    row("E", "GD", null, "2026-08-31"),
  ],
};
const span = { from: "2026-09-01", to: "2026-09-16" };
const codes = (home: string | null) =>
  walkOffices(offices, { home, ...span }).map(({ code }) => code);

describe("the offices to walk", () => {
  it("are those of the wall's scope that were open on some day of the span", () => {
    expect(codes(null)).toEqual(["A", "B", "D"]);
    expect(codes("company")).toEqual(["A", "B", "D"]);
    expect(codes("province:GD")).toEqual(["B", "D"]);
  });

  it("are none for a wall of one office", () => {
    expect(codes("office:A")).toEqual([]);
  });
});

describe("a step", () => {
  const walk = walkOffices(offices, { home: null, ...span });

  it("goes through all and back to the whole at the end, both ways", () => {
    const stops = (by: 1 | -1) => {
      const seen: (string | null)[] = [];
      for (let at = nextOffice(walk, null, by); ; at = nextOffice(walk, at, by)) {
        seen.push(at);
        if (at === null) return seen;
      }
    };
    expect(stops(1)).toEqual(["A", "B", "D", null]);
    expect(stops(-1)).toEqual(["D", "B", "A", null]);
  });

  it("from an office that is gone begins at the whole", () => {
    expect(nextOffice(walk, "E", 1)).toBe("A");
  });
});
