import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/calendar/day.ts";
import { incidentSpansOf } from "../../../server/metrics/price-incidents.ts";
import { at, deep, good, low, policy, tell } from "./price-story.ts";

const history = fc.array(
  fc.record({
    date: fc.integer({ min: 0, max: 200 }).map((days) => addDays("2026-01-01", days)),
    dealer_code: fc.constantFrom("", "A", "B", "C", "D"),
    line_no: fc.integer({ min: 1, max: 1_000_000 }),
    price: fc.constantFrom(good, good, low, deep, 10_600),
  }),
  { maxLength: 60 },
);

describe("incidentSpansOf", () => {
  it("says of every day what the observations up to that day say: later ones change nothing", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 270 }), (observations, days) => {
        const day = addDays("2026-01-01", days);
        const upTo = tell(observations.filter((seen) => seen.date <= day))
          .filter((incident) => incident.openedOn <= day && day < incident.endedOn)
          .map(({ openedOn, criticalOn }) => [openedOn, criticalOn]);
        const spans = incidentSpansOf(observations, [policy], "P1")
          .filter((span) => span.opened_on <= day && day < span.ended_on)
          .map(({ opened_on, critical_on }) => [
            opened_on,
            critical_on !== null && critical_on <= day ? critical_on : null,
          ]);
        expect(spans).toEqual(upTo);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on the order of the rows, and never has two open at once", () => {
    fc.assert(
      fc.property(history, (observations) => {
        const lines = observations.map((seen, i) => ({ ...seen, line_no: i }));
        const spans = incidentSpansOf(lines, [policy], "P1");
        expect(incidentSpansOf([...lines].reverse(), [policy], "P1")).toEqual(spans);
        spans.forEach((span, i) => {
          expect(span.opened_on < span.ended_on).toBe(true);
          const next = spans[i + 1];
          if (next) expect(span.ended_on <= next.opened_on).toBe(true);
        });
      }),
    );
  });

  it("leaves out one that opens and ends on the same day: it is open on none", () => {
    const flash = [at("03-01", "A", deep, 1), at("03-01", "A", good, 2), at("03-01", "A", good, 3)];
    expect(tell(flash)).toHaveLength(1);
    expect(incidentSpansOf(flash, [policy], "P1")).toEqual([]);
  });
});
