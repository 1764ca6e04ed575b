import { describe, expect, it } from "vitest";
import {
  driftAt,
  isAsleep,
  isAttended,
  isNight,
  isSleepTime,
  orbitAt,
  wakeMs,
} from "../../../../web/features/wall/daylight.ts";

const at = (clock: string) => {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
};

describe("the hour", () => {
  it("makes the wall dark from 19:00 to 07:00", () => {
    const clocks = ["06:59", "07:00", "18:59", "19:00", "00:00"];
    expect(clocks.map((clock) => isNight(at(clock)))).toEqual([true, false, false, true, true]);
  });

  it("puts it to sleep from 21:30 to 07:00", () => {
    const clocks = ["21:29", "21:30", "23:59", "06:59", "07:00"];
    expect(clocks.map((clock) => isSleepTime(at(clock)))).toEqual([false, true, true, true, false]);
  });
});

describe("a key in the night", () => {
  const night = { now: 1e12, minute: at("23:00") };

  it("wakes the wall for ten minutes", () => {
    expect(isAsleep({ ...night, touched: null })).toBe(true);
    expect(isAsleep({ ...night, touched: night.now - wakeMs + 1 })).toBe(false);
    expect(isAsleep({ ...night, touched: night.now - wakeMs })).toBe(true);
    expect(isAsleep({ ...night, minute: at("10:00"), touched: null })).toBe(false);
  });

  it("counts for nothing when the clock was set back behind it", () => {
    expect(isAttended({ now: 1e12, touched: 1e12 + 1 }, wakeMs)).toBe(false);
  });
});

describe("against burn-in", () => {
  it("the picture moves on a circle of 0.4 vh every 90 s", () => {
    expect(orbitAt(0)).toEqual(orbitAt(89_999));
    const places = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => orbitAt(step * 90_000));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(8);
    for (const { x, y } of places) expect(Math.hypot(x, y)).toBeCloseTo(0.4, 1);
    expect(orbitAt(8 * 90_000)).toEqual(orbitAt(0));
  });

  it("the clock of a sleeping wall stands elsewhere each minute, always on the screen", () => {
    const room = { width: 138, height: 88 };
    const places = Array.from({ length: 374 }, (_, minute) => driftAt(minute * 60_000, room));
    for (const { x, y } of places) {
      expect(x >= 0 && x <= room.width && y >= 0 && y <= room.height).toBe(true);
    }
    places.slice(1).forEach((place, before) => expect(place).not.toEqual(places[before]));
    // It comes close to all four edges, so no part of the screen is spared.
    expect(Math.min(...places.map(({ x }) => x))).toBeLessThan(room.width * 0.1);
    expect(Math.max(...places.map(({ x }) => x))).toBeGreaterThan(room.width * 0.9);
    expect(Math.max(...places.map(({ y }) => y))).toBeGreaterThan(room.height * 0.9);
  });
});
