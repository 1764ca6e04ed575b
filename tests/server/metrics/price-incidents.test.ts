import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/calendar/day.ts";
import { incidentDetails } from "../../../server/metrics/price-incident-details.ts";
import {
  incidentSpansOf,
  isOpenOn,
  priceIncidents,
} from "../../../server/metrics/price-incidents.ts";
import { judgedPrices } from "../../../server/metrics/price-judged.ts";
import type { PriceObservation } from "../../../server/metrics/price-judged.ts";

// Band 95.00–105.00 around 100.00, so 94.00 is 1 / 95 = 1.05 % below and 85.50 exactly 10 % below.
const policy = {
  province_code: null,
  guide_price: 10_000,
  floor_price: 9_500,
  ceiling_price: 10_500,
  valid_from: "2026-01-01",
  valid_to: null,
};
const good = 10_000;
const low = 9_400;
const deep = 8_550;

/** `at("09-03", "A", low)`: dealer A was seen at that price on 3 September 2026. */
const at = (monthDay: string, dealer_code: string, price: number, line_no = 1) => ({
  date: `2026-${monthDay}`,
  dealer_code,
  price,
  line_no,
});
const tell = (observations: readonly PriceObservation[]) =>
  priceIncidents(judgedPrices(observations, [policy], "P1"));
const told = (observations: readonly PriceObservation[]) =>
  tell(observations).map(({ openedOn, firstBreach, endedOn, criticalOn, breaches }) => ({
    openedOn: openedOn.slice(5),
    firstBreach: firstBreach.slice(5),
    endedOn: endedOn.slice(5),
    criticalOn: criticalOn?.slice(5) ?? null,
    breaches: breaches.length,
  }));

describe("priceIncidents: what opens one", () => {
  it("opens nothing at a shallow breach that stands alone", () => {
    expect(told([at("03-01", "A", low)])).toEqual([]);
  });

  it("opens at a depth of exactly 10 %, and is critical from that day", () => {
    expect(told([at("03-01", "A", deep)])).toEqual([
      {
        openedOn: "03-01",
        firstBreach: "03-01",
        endedOn: "04-30",
        criticalOn: "03-01",
        breaches: 1,
      },
    ]);
    expect(told([at("03-01", "A", deep + 1)])).toEqual([]);
  });

  it("takes 10 % above the ceiling as deep too", () => {
    expect(told([at("03-01", "A", 11_550)])).toHaveLength(1);
    expect(told([at("03-01", "A", 11_549)])).toEqual([]);
  });

  it("opens at the second breach when the first lies exactly 14 days before, not 15", () => {
    expect(told([at("03-01", "A", low), at("03-15", "B", low)])).toEqual([
      { openedOn: "03-15", firstBreach: "03-01", endedOn: "05-14", criticalOn: null, breaches: 2 },
    ]);
    expect(told([at("03-01", "A", low), at("03-16", "B", low)])).toEqual([]);
  });

  it("opens at two breaches of one day", () => {
    expect(told([at("03-01", "A", low, 1), at("03-01", "A", low, 2)])).toMatchObject([
      { openedOn: "03-01", firstBreach: "03-01", breaches: 2 },
    ]);
  });

  it("dates a deep opening back to the breach shortly before it", () => {
    expect(told([at("03-01", "A", low), at("03-10", "B", deep)])).toMatchObject([
      { openedOn: "03-10", firstBreach: "03-01", criticalOn: "03-10", breaches: 2 },
    ]);
  });

  it("leaves a breach before firstBreach out, though it is still remembered", () => {
    const history = [at("02-01", "A", low), at("03-01", "B", low), at("03-10", "C", low)];
    // 02-01 and 03-01 are 28 days apart; the incident is B and C, so A need not become calm.
    expect(told([...history, ...calm("03-20", "B"), ...calm("03-21", "C")])).toEqual([
      { openedOn: "03-10", firstBreach: "03-01", endedOn: "03-21", criticalOn: null, breaches: 2 },
    ]);
  });

  it("forgets a breach that opened nothing when its dealer becomes calm", () => {
    const first = at("03-01", "A", low);
    const second = at("03-10", "B", low);
    expect(told([first, at("03-02", "A", good), second])).toHaveLength(1);
    expect(told([first, at("03-02", "A", good), at("03-03", "A", good), second])).toEqual([]);
    expect(told([first, ...calm("03-02", "C"), second])).toHaveLength(1);
  });

  it("does not judge what has no policy", () => {
    const before = { date: "2025-12-31", dealer_code: "A", price: 1, line_no: 1 };
    expect(told([before])).toEqual([]);
  });
});

/** Two in-band observations of a dealer on one day. */
const calm = (monthDay: string, dealer: string) => [
  at(monthDay, dealer, good, 1),
  at(monthDay, dealer, good, 2),
];

describe("priceIncidents: what ends one", () => {
  const war = [at("03-01", "A", low), at("03-05", "B", low)];

  it("is not ended by two healthy neighbours", () => {
    expect(told([...war, ...calm("03-06", "X"), ...calm("03-07", "Y")])).toMatchObject([
      { endedOn: "05-04" },
    ]);
  });

  it("ends with the observation that makes the last of its dealers calm", () => {
    expect(told([...war, ...calm("03-06", "A"), at("03-07", "B", good)])).toMatchObject([
      { endedOn: "05-04" },
    ]);
    expect(
      told([...war, ...calm("03-06", "A"), at("03-07", "B", good), at("03-09", "B", good)]),
    ).toMatchObject([{ endedOn: "03-09" }]);
  });

  it("wants the dealer that gave firstBreach calm too", () => {
    expect(told([...war, ...calm("03-06", "B")])).toMatchObject([{ endedOn: "05-04" }]);
  });

  it("counts a dealer's calm since its own last breach, not since the opening", () => {
    // A is seen in band once before the incident opens and once after: that is two in a row.
    const history = [war[0]!, at("03-03", "A", good), war[1]!, at("03-06", "A", good)];
    expect(told([...history, ...calm("03-07", "B")])).toMatchObject([{ endedOn: "03-07" }]);
  });

  it("starts counting again at a new breach of the dealer", () => {
    const history = [...war, ...calm("03-06", "A"), at("03-08", "A", low), ...calm("03-09", "B")];
    expect(told(history)).toMatchObject([{ endedOn: "05-07", breaches: 3 }]);
    expect(told([...history, ...calm("03-10", "A")])).toMatchObject([{ endedOn: "03-10" }]);
  });

  it("wants two in-band observations in a row: one, a breach, one is not calm", () => {
    const history = [at("03-01", "A", deep), at("03-02", "A", good), at("03-03", "A", low)];
    expect(told([...history, at("03-04", "A", good)])).toMatchObject([{ endedOn: "05-02" }]);
  });

  it("takes those without a dealer code as one dealer", () => {
    const blank = [at("03-01", "", deep), at("03-02", "", good), at("03-03", "", good)];
    expect(told(blank)).toMatchObject([{ endedOn: "03-03" }]);
  });

  it("ends at the start of the 60th day after the last breach, before that day's observations", () => {
    // 1 March + 60 days = 30 April: the breach of that day is judged afresh, that of the 29th is not.
    expect(told([at("03-01", "A", deep), at("04-29", "A", low)])).toMatchObject([
      { openedOn: "03-01", endedOn: "06-28", breaches: 2 },
    ]);
    expect(told([at("03-01", "A", deep), at("04-30", "A", low)])).toEqual([
      {
        openedOn: "03-01",
        firstBreach: "03-01",
        endedOn: "04-30",
        criticalOn: "03-01",
        breaches: 1,
      },
    ]);
  });

  it("forgets all breaches of the key at the end, so the next one stands alone", () => {
    const ended = [at("03-01", "A", deep), ...calm("03-02", "A")];
    expect(told([...ended, at("03-05", "A", low)])).toHaveLength(1);
    expect(told([...ended, at("03-05", "A", low), at("03-06", "B", low)])).toMatchObject([
      { openedOn: "03-01" },
      { openedOn: "03-06", firstBreach: "03-05" },
    ]);
  });
});

describe("priceIncidents: what makes one critical", () => {
  it("three named dealers within 14 days do, from the third on", () => {
    const three = [at("03-01", "A", low), at("03-08", "B", low), at("03-15", "C", low)];
    expect(told(three)).toMatchObject([{ openedOn: "03-08", criticalOn: "03-15" }]);
  });

  it("three within 15 days, or two and a blank, do not", () => {
    const late = [at("03-01", "A", low), at("03-08", "B", low), at("03-16", "C", low)];
    expect(told(late)).toMatchObject([{ criticalOn: null, breaches: 3 }]);
    const blank = [at("03-01", "A", low), at("03-08", "B", low), at("03-09", "", low)];
    expect(told(blank)).toMatchObject([{ criticalOn: null, breaches: 3 }]);
  });

  it("stays critical when only shallow breaches follow", () => {
    const fallen = [at("03-01", "A", deep), at("03-20", "A", low), at("04-10", "A", low)];
    expect(told(fallen)).toMatchObject([{ criticalOn: "03-01", breaches: 3 }]);
  });

  it("rises at a later deep breach", () => {
    const risen = [at("03-01", "A", low), at("03-05", "A", low), at("03-20", "A", deep)];
    expect(told(risen)).toMatchObject([{ openedOn: "03-05", criticalOn: "03-20" }]);
  });
});

describe("judgedPrices", () => {
  it("tells one day in the order of dealers by code point, the blank first, then of lines", () => {
    const day = [
      at("03-01", "\ue000", good),
      at("03-01", "𠮷", good),
      at("03-01", "B", 9_600, 2),
      at("03-01", "B", 9_700, 1),
      { ...at("03-01", "", 9_800), dealer_code: null },
    ];
    expect(judgedPrices(day, [policy], "P1").map(({ dealer, price }) => [dealer, price])).toEqual([
      ["", 9_800],
      ["B", 9_700],
      ["B", 9_600],
      ["\ue000", good],
      ["𠮷", good],
    ]);
  });

  it("takes the own province before the general policy, then the latest valid_from", () => {
    const own = { ...policy, province_code: "P1", guide_price: 9_000, valid_to: "2026-03-31" };
    const newer = { ...policy, guide_price: 12_000, valid_from: "2026-02-01" };
    const guides = (province: string) =>
      judgedPrices(
        [at("01-15", "A", 1), at("03-31", "A", 1), at("04-01", "A", 1)],
        [policy, newer, own],
        province,
      ).map(({ guide }) => guide);
    expect(guides("P1")).toEqual([9_000, 9_000, 12_000]);
    expect(guides("P2")).toEqual([10_000, 12_000, 12_000]);
  });
});

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
          .filter((incident) => isOpenOn(incident, day))
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
