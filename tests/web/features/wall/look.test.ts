import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { troubleOf } from "../../../../web/features/wall/band.tsx";
import { clausesOf } from "../../../../web/features/wall/clauses.ts";
import { isNight, orbitAt } from "../../../../web/features/wall/daylight.ts";
import { placeDots } from "../../../../web/features/wall/dot-row.tsx";
import { makeFacts } from "../../../../web/features/wall/make-facts.ts";
import { shortName } from "../../../../web/features/wall/short-name.ts";
import { paced, wallAnswers } from "./wall-fixture.ts";

describe("the hour", () => {
  it("makes the wall dark from 19:00 to 07:00", () => {
    expect([6, 7, 18, 19, 0].map(isNight)).toEqual([true, false, false, true, true]);
  });

  it("moves the picture on a circle of 0.4 vh every 90 s: nothing burns in", () => {
    expect(orbitAt(0)).toEqual(orbitAt(89_999));
    const places = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => orbitAt(step * 90_000));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(8);
    for (const { x, y } of places) expect(Math.hypot(x, y)).toBeCloseTo(0.4, 1);
    expect(orbitAt(8 * 90_000)).toEqual(orbitAt(0));
  });
});

describe("a message", () => {
  it("breaks between its clauses in Chinese, and at spaces in English", () => {
    expect(clausesOf("9 月完成 51.2%，落後應達 3.3 個百分點。要日均 2 萬元。")).toEqual([
      "9 月完成 51.2%，",
      "落後應達 3.3 個百分點。",
      "要日均 2 萬元。",
    ]);
    expect(clausesOf("Q3 at 51.2%, behind.")).toEqual(["Q3 at 51.2%, behind."]);
  });
});

describe("a name", () => {
  it("loses the word every office has, unless nothing else would be left", () => {
    expect(["福州辦事處", "福州办事处", "Fuzhou Sales Office", "辦事處"].map(shortName)).toEqual([
      "福州",
      "福州",
      "Fuzhou",
      "辦事處",
    ]);
  });
});

describe("the dots of a distribution", () => {
  it("heap up where they stand close: none covers another", () => {
    const dots = placeDots([0, 0.1, 0.2, 50], (value) => value);
    expect(dots.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [50, 0],
    ]);
  });
});

describe("the band at the top", () => {
  const facts = makeFacts(wallAnswers([paced("A", 1)]), null);
  const kept = { facts, fetchedAt: 1_000_000 };
  const well = { kept, now: 1_100_000, lost: false, lastAlive: 1_095_000, failed: false };

  it("is not there while all is well, nor in the seconds of a restart", () => {
    expect(troubleOf(well)).toBeNull();
    expect(troubleOf({ ...well, lost: true })).toBeNull();
  });

  it("says since when the server is away and how old the picture is", () => {
    const trouble = troubleOf({ ...well, lost: true, now: 1_095_000 + 120_000 });
    expect(trouble).toEqual({ kind: "offline", ageSeconds: 120, shown: 1_000_000 });
  });

  it("says so when the server is there and refuses", () => {
    expect(troubleOf({ ...well, failed: true })).toEqual({ kind: "failed", shown: 1_000_000 });
  });

  it("says on which day the data stopped: the connection may be fresh and the business stale", () => {
    const old = { ...kept, facts: { ...facts, today: "2026-09-20" } };
    expect(troubleOf({ ...well, kept: old })).toEqual({ kind: "late", day: "2026-09-16", days: 4 });
    const weekend = { ...kept, facts: { ...facts, today: "2026-09-19" } };
    expect(troubleOf({ ...well, kept: weekend })).toBeNull();
  });
});

describe.each(["day", "night"])("the colours of the wall by %s", (time) => {
  const css = readFileSync(new URL("../../../../web/ui/wall-tokens.css", import.meta.url), "utf8");
  const block = css.slice(css.indexOf(`[data-wall="${time}"]`)).split("}")[0] ?? "";
  const colour = (name: string) => {
    const found = new RegExp(`${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
    if (found === undefined) throw new Error(`${name} is not there`);
    return found;
  };
  const luminance = (hex: string) => {
    const part = (at: number) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  };
  const contrast = (a: string, b: string) => {
    const [low = 0, high = 0] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };

  it("write text at 7:1 at least, from six metres", () => {
    for (const name of ["--text", "--text-2", "--good-text", "--bad-text", "--ac"]) {
      expect(contrast(name, "--bg"), name).toBeGreaterThanOrEqual(7);
    }
    expect(contrast("--text", "--band")).toBeGreaterThanOrEqual(7);
    expect(contrast("--text", "--inside")).toBeGreaterThanOrEqual(7);
  });

  it("draw marks at 3:1 at least", () => {
    for (const name of ["--py", "--good", "--bad", "--critical", "--line", "--focus"]) {
      expect(contrast(name, "--bg"), name).toBeGreaterThanOrEqual(3);
    }
  });

  it("hold no pure white: a picture that stands for years burns in", () => {
    expect(block).not.toMatch(/#fff(?:fff)?\b/);
  });
});
