import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  edgeOf,
  liveHold,
  longestPauseMs,
  positionAt,
  slideAt,
  type Hold,
} from "../../../../web/features/wall/rotation.ts";
import { dwellMs, slideIds, type SlideId } from "../../../../web/features/wall/slides.ts";

const some: readonly SlideId[] = ["score", "league", "visits"];
/** 20 + 30 + 20 s, and a moment at which a round of it begins. */
const round = 70_000;
const start = 1_000 * round;

describe("the slide of the clock", () => {
  it("stays for its own time: three large numbers 20 s, rows of names 30 s", () => {
    const at = (seconds: number) => slideAt(start + seconds * 1000, some).slide;
    expect([0, 19.999].map(at)).toEqual(["score", "score"]);
    expect([20, 49.999].map(at)).toEqual(["league", "league"]);
    expect([50, 69.999, 70].map(at)).toEqual(["visits", "visits", "score"]);
  });

  it("is the same on every screen of the room: it depends on the time and on nothing else", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.subarray([...slideIds]), (now, shown) => {
        const first = slideAt(now, shown);
        expect(slideAt(now, shown)).toEqual(first);
        expect(first.slide).toBe(shown[first.index] ?? null);
      }),
    );
  });

  it("shows every slide once a round, whatever was skipped, and the round stays under 3 minutes", () => {
    const length = slideIds.reduce((sum, id) => sum + dwellMs[id], 0);
    expect(length).toBeLessThanOrEqual(180_000);
    const seen = new Map<SlideId | null, number>();
    for (let now = 0; now < length; now += 1000) {
      const { slide } = slideAt(now, slideIds);
      seen.set(slide, (seen.get(slide) ?? 0) + 1000);
    }
    expect(Object.fromEntries(seen)).toEqual(dwellMs);
  });

  it("counts the rounds, so that header and footer can change sides", () => {
    expect(slideAt(start, some).round).toBe(1000);
    expect(slideAt(start + round, some).round).toBe(1001);
  });

  it("is none where no slide has anything to show", () => {
    expect(slideAt(start, []).slide).toBeNull();
  });
});

describe("a hold", () => {
  const paused: Hold = { slide: "league", since: start, kind: "pause" };

  it("leaves a wall that somebody paused and forgot to itself after half an hour", () => {
    expect(liveHold(start + longestPauseMs - 1, some, paused)).not.toBeNull();
    expect(liveHold(start + longestPauseMs, some, paused)).toBeNull();
  });

  it("holds nothing when the clock was set back", () => {
    expect(liveHold(start - 1, some, paused)).toBeNull();
    expect(positionAt(start - 1, some, paused)).toEqual(slideAt(start - 1, some));
  });
});

describe("the edge of a slide", () => {
  it("is crossed with every slide and every round, and once a minute without any", () => {
    const at = (now: number, shown = some) => edgeOf(now, slideAt(now, shown));
    expect(at(start)).toBe(at(start + 19_999));
    expect(at(start)).not.toBe(at(start + 20_000));
    expect(at(start, ["score"])).not.toBe(at(start + 20_000, ["score"]));
    expect(at(120_000, [])).not.toBe(at(180_000, []));
    expect(at(120_000, [])).toBe(at(179_999, []));
  });
});
