import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandOf, holdAfter } from "../../../../web/features/wall/commands.ts";
import {
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

describe("a key", () => {
  const press = (key: string, now: number, hold: Hold | null) => {
    const command = commandOf(key);
    if (!command) throw new Error(`${key} has no command`);
    const next = holdAfter(command, { now, shown: some, hold });
    return next === undefined ? hold : next;
  };

  it("shows the next slide for its time, then the clock rules again", () => {
    const hold = press("ArrowRight", start, null);
    expect(positionAt(start + 29_000, some, hold).slide).toBe("league");
    const later = start + 31_000;
    expect(positionAt(later, some, hold)).toEqual(slideAt(later, some));
  });

  it("goes round at both ends", () => {
    expect(press("ArrowLeft", start, null)?.slide).toBe("visits");
    expect(press("PageDown", start + 55_000, null)?.slide).toBe("score");
  });

  it("pauses until it is pressed again; stepping does not end the pause", () => {
    const paused = press(" ", start, null);
    expect(positionAt(start + 600_000, some, paused).slide).toBe("score");
    const stepped = press("ArrowRight", start + 600_000, paused);
    expect(stepped).toMatchObject({ slide: "league", kind: "pause" });
    expect(press(" ", start + 601_000, stepped)).toBeNull();
  });

  it("shows names by Enter only: an unattended wall names no last office", () => {
    expect(press(" ", start, null)?.names).toBe(false);
    expect(press("Enter", start, null)?.names).toBe(true);
    expect(press("ArrowRight", start, null)?.names).toBe(false);
  });

  it("leaves a wall that somebody paused and forgot to itself after half an hour", () => {
    const paused = press("Enter", start, null);
    expect(liveHold(start + longestPauseMs - 1, some, paused)).not.toBeNull();
    expect(liveHold(start + longestPauseMs, some, paused)).toBeNull();
  });

  it("holds nothing when the clock was set back or the slide is gone", () => {
    const paused = press(" ", start, null);
    expect(liveHold(start - 1, some, paused)).toBeNull();
    expect(liveHold(start, ["league", "visits"], paused)).toBeNull();
  });

  it("jumps to the slide of its number and ignores a number there is no slide for", () => {
    expect(press("3", start, null)?.slide).toBe("visits");
    expect(press("7", start, null)).toBeNull();
  });

  it("is known in either case, and unknown keys are left alone", () => {
    expect(commandOf("L")).toEqual({ do: "language" });
    expect(commandOf("n")).toEqual({ do: "night" });
    expect(commandOf("Tab")).toBeNull();
    expect(commandOf("9")).toBeNull();
  });
});
