import { describe, expect, it } from "vitest";
import { at, calm, deep, good, low, told } from "./price-story.ts";

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
