import { describe, expect, it } from "vitest";
import { keepFacts, readKept } from "../../../../web/features/wall/kept-facts.ts";
import { makeFacts } from "../../../../web/features/wall/make-facts.ts";
import { hasContent, slidesOf } from "../../../../web/features/wall/slides.ts";
import { headSize } from "../../../../web/features/wall/head-and-rest.tsx";
import { answerOf, missingOffice, officeRow } from "../../performance-fixture.ts";
import { paced, wallAnswers, wholeCompany } from "./wall-fixture.ts";

const none = new Set<never>();

describe("the facts of the wall", () => {
  it("rank the offices by pace, and leave out who is late or missing: they are not judged", () => {
    const late = officeRow({ code: "D", sales: { lagging: true } });
    const unplanned = officeRow({ code: "E", sales: { plan: null, completion: null } });
    const rows = [paced("A", -4), paced("B", 3), missingOffice("C"), late, unplanned];
    const facts = makeFacts(wallAnswers(rows), wholeCompany);
    expect(facts.league.map(({ name }) => name)).toEqual(["B", "A"]);
    expect([facts.missing, facts.lagging, facts.noPlan]).toEqual([1, 1, 1]);
  });

  it("name critical incidents, the deepest first and signed, and only count warnings", () => {
    const facts = makeFacts(
      wallAnswers(
        [paced("A", 0), paced("B", 0)],
        [
          { office: "A", severity: "critical", depth: 0.11 },
          { office: "B", severity: "critical", depth: -0.16 },
          { office: "B", severity: "warning", depth: 0.05 },
        ],
      ),
      wholeCompany,
    );
    expect(facts.price.criticalOffices).toEqual(["B", "A"]);
    expect(facts.price.worst.map(({ office, item, depth }) => [office, item, depth])).toEqual([
      ["B", "純生", -0.16],
      ["A", "純生", 0.11],
      ["B", "純生", 0.05],
    ]);
    expect(facts.price.critical).toBe(2);
    expect(facts.price.warnings).toBe(1);
  });

  it("judge no late office by its share either, unless it is the only one, and count it", () => {
    const late = { ...paced("D", 9), sales: { ...paced("D", 9).sales, lagging: true } };
    const without = { ...officeRow({ code: "E" }), share: null };
    const answers = wallAnswers([paced("A", -1), late, paced("B", 2), without]);
    const { share } = makeFacts(answers, wholeCompany);
    expect(share.rows.map(({ name }) => name)).toEqual(["B", "A"]);
    // With those that are judged all four offices are spoken of.
    expect(share.unjudged).toBe(2);
    const alone = makeFacts(wallAnswers([late]), wholeCompany).share;
    expect(alone).toMatchObject({ rows: [{ name: "D", judged: false }], unjudged: 0 });
  });

  it("take Δ 應達 as two amounts of the same row: 54,000 − 50,000 = 4,000", () => {
    const [best] = makeFacts(wallAnswers([paced("A", 4), paced("B", 0)]), wholeCompany).league;
    expect(best?.delta).toBe(4_000);
  });

  it("show the promotion money of the quarter: a month holds too few programmes", () => {
    expect(makeFacts(wallAnswers([paced("A", 0)]), wholeCompany).promotion.period).toBe("2026Q3");
  });

  it("say how many offices the rates cover where the amounts cover more: 500 of 2,000 is not 50 %", () => {
    const rows = [officeRow({ code: "A" }), missingOffice("B")];
    const month = answerOf(rows, { code: "c", sales: { plan: 200_000 } });
    month.total.counted.compared = 1;
    const answers = wallAnswers(rows);
    const [, quarter, year] = answers.spans;
    const facts = makeFacts({ ...answers, spans: [month, quarter, year] }, wholeCompany);
    expect(facts.score.map(({ compared }) => compared)).toEqual(["1/2", null, null]);
  });

  it("judge a single late office no more than the league does", () => {
    const answers = wallAnswers([officeRow({ code: "A", sales: { lagging: true } })]);
    const { total } = answers.main;
    const counted = { ...total.counted, offices: 1, lagging: 1 };
    const main = { ...answers.main, total: { ...total, counted } };
    const facts = makeFacts({ ...answers, main, spans: [main, main, main] }, wholeCompany);
    expect(facts.score.map(({ state }) => state)).toEqual(["lagging", "lagging", "lagging"]);
  });
});

describe("a slide with nothing to say", () => {
  it("is skipped and counted", () => {
    const facts = makeFacts(wallAnswers([paced("A", 1)]), wholeCompany);
    const { shown, skipped } = slidesOf(facts, none);
    expect(shown).toEqual(["score", "share", "promotion", "visits"]);
    expect(skipped).toEqual(["league", "price"]);
  });

  it("is a league of one, a market without share, prices without signal, money without budget", () => {
    const facts = makeFacts(wallAnswers([paced("A", 1), paced("B", 2)]), wholeCompany);
    expect(hasContent("league", facts)).toBe(true);
    expect(hasContent("league", { ...facts, league: facts.league.slice(1) })).toBe(false);
    expect(hasContent("share", { ...facts, share: { ...facts.share, rows: [] } })).toBe(false);
    expect(hasContent("price", { ...facts, price: { ...facts.price, warnings: 1 } })).toBe(false);
    expect(hasContent("promotion", { ...facts, promotion: { period: "", funds: [] } })).toBe(false);
    expect(hasContent("visits", { ...facts, visits: [] })).toBe(false);
  });

  it("is left out like one that broke", () => {
    const facts = makeFacts(wallAnswers([paced("A", 1), paced("B", 2)]), wholeCompany);
    expect(slidesOf(facts, new Set(["league"] as const)).skipped).toContain("league");
  });
});

describe("the head of a table", () => {
  it("never names more than half: the rest would be named by leaving them out", () => {
    expect([1, 2, 3, 6, 9, 10, 200].map(headSize)).toEqual([1, 1, 1, 3, 4, 5, 5]);
  });
});

describe("the numbers a screen keeps", () => {
  const memory = (): Storage => {
    const kept = new Map<string, string>();
    return {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
      clear: () => kept.clear(),
      key: () => null,
      get length() {
        return kept.size;
      },
    };
  };
  const question = { scope: "province:GD", period: null };
  const kept = { facts: makeFacts(wallAnswers([paced("A", 1)]), wholeCompany), fetchedAt: 5 };

  it("come back as they were, for the same scope and period only", () => {
    const store = memory();
    keepFacts(store, question, kept);
    expect(readKept(store, question)).toMatchObject(kept);
    expect(readKept(store, { ...question, scope: null })).toBeNull();
    expect(readKept(store, { ...question, period: "2026" })).toBeNull();
  });

  it("are nothing when they cannot be read: an older format, half a text", () => {
    const store = memory();
    store.setItem("dabiao.wall.province:GD.now", '{"format":1,"fetchedAt":5,"facts":{}}');
    expect(readKept(store, question)).toBeNull();
    store.setItem("dabiao.wall.province:GD.now", '{"format":2,"fet');
    expect(readKept(store, question)).toBeNull();
  });

  it("cost nothing but themselves when the disk is full", () => {
    const store = memory();
    const full = {
      ...store,
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(() => keepFacts(full, question, kept)).not.toThrow();
  });
});
