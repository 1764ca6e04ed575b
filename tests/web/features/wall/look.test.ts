import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { clausesOf } from "../../../../web/features/wall/clauses.ts";
import { DotRow, placeDots } from "../../../../web/features/wall/dot-row.tsx";
import {
  fitNames,
  fitSides,
  leastOf,
  sidesOf,
} from "../../../../web/features/wall/footer-names.ts";
import { makeFacts } from "../../../../web/features/wall/make-facts.ts";
import { shortName } from "../../../../web/features/wall/short-name.ts";
import { trustIn } from "../../../../web/features/wall/trouble.ts";
import { paced, wallAnswers, wholeCompany } from "./wall-fixture.ts";

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
    const dots = placeDots([2, 2.1, 2.6, 50], (value) => value);
    expect(dots.map(({ x, y }) => [x, y])).toEqual([
      [2.5, 0],
      [2.5, 1],
      [2.5, 2],
      [50, 0],
    ]);
  });

  it("stand on their side of zero, however close: a laggard among the others would be miscounted", () => {
    const dots = placeDots([-0.1, 0, 0.1], (value) => 30.3 + value);
    expect(dots.map(({ x, y }) => [x, y])).toEqual([
      [27.8, 0],
      [30.3, 0],
      [32.8, 0],
    ]);
  });
});

describe("the distribution", () => {
  const drawn = (values: readonly number[]) => {
    const html = renderToStaticMarkup(createElement(DotRow, { values, zeroLabel: "due" }));
    const places = [...html.matchAll(/cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const words = [...html.matchAll(/<span[^>]*>([^<]*)</g)].map(([, text]) => text);
    return { places, words, arrows: html.split("<path").length - 1 };
  };

  it("cuts who towers over all others, under its true value: one laggard squeezed the rest together", () => {
    const { places, words, arrows } = drawn([2, 1, -2, -4, -7, -25]);
    expect(arrows).toBe(1);
    expect(words).toEqual(["due", "−25.0 pp", "+2.0 pp"]);
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(100);
    expect(drawn([8, 1, -1, -2, -3, -2, -40, -60]).words).toContain("−60.0…−40.0 pp");
  });

  it("cuts nobody where nobody towers", () => {
    const { words, arrows } = drawn([3, -3, -5]);
    expect([words, arrows]).toEqual([["due", "−5.0 pp", "+3.0 pp"], 0]);
  });
});

describe("the names in the critical strip", () => {
  const write = (names: readonly string[], more: boolean) =>
    `${names.join("、")}${more ? "等" : ""}`;

  it("are as many as fit, never half of one, and at last none", () => {
    const names = ["莆田", "泉州", "福州"];
    expect(fitNames(names, 8, write)).toBe("莆田、泉州、福州");
    expect(fitNames(names, 7.9, write)).toBe("莆田、泉州等");
    expect(fitNames(names, 3, write)).toBe("莆田等");
    expect(fitNames(names, 1, write)).toBe("等");
    expect(fitNames([], 9, write)).toBe("");
  });

  it("come before the word that the line is well: a number alone sends nobody anywhere", () => {
    const wanted = leastOf(["莆田", "泉州"], write);
    expect(wanted).toEqual([5, 3, 1]);
    const open = sidesOf(["連線 剛剛 · 1/6", "1/6"], null);
    const right = (room: number) => fitSides(open, room, wanted).right;
    expect([13, 12, 5.5, 4, 1].map(right)).toEqual(["連線 剛剛 · 1/6", "1/6", "1/6", "1/6", "1/6"]);
  });

  it("leave out that the line is well before they lose the word that it is open to read", () => {
    const open = sidesOf(["連線 剛剛 · 1/6", "1/6"], ["未加密", "http"]);
    const said = (room: number) => Object.values(fitSides(open, room)).join(" | ");
    expect([13, 12, 8, 6.5, 1].map(said)).toEqual([
      "未加密 | 連線 剛剛 · 1/6",
      "http | 連線 剛剛 · 1/6",
      "未加密 | 1/6",
      "http | 1/6",
      " | 1/6",
    ]);
    const closed = sidesOf(["連線 剛剛 · 1/6", "1/6"], null);
    expect([14, 1].map((room) => fitSides(closed, room))).toEqual([
      { mark: null, right: "連線 剛剛 · 1/6" },
      { mark: null, right: "1/6" },
    ]);
  });
});

describe("the trust in a picture", () => {
  const facts = makeFacts(wallAnswers([paced("A", 1)]), wholeCompany);
  const kept = { facts, fetchedAt: 1_000_000 };
  const well = { now: 1_100_000, minute: 600, lost: false, lastAlive: 1_095_000, failed: false };

  it("is whole while all is well, and in the seconds of a restart", () => {
    expect(trustIn(kept, well)).toEqual({ trouble: null, freshness: { kind: "fresh" } });
    expect(trustIn(kept, { ...well, lost: true }).trouble).toBeNull();
  });

  it("knows since when the server is away and how old the picture is", () => {
    const { trouble } = trustIn(kept, { ...well, lost: true, now: 1_095_000 + 120_000 });
    expect(trouble).toEqual({ kind: "offline", seconds: 120, shown: 1_000_000 });
  });

  it("knows when the server is there and refuses", () => {
    const { trouble } = trustIn(kept, { ...well, failed: true });
    expect(trouble).toEqual({ kind: "failed", shown: 1_000_000 });
  });

  it("tells the two clocks apart: the connection fresh and the business stale, or the reverse", () => {
    const dueDays = ["2026-09-18", "2026-09-21"];
    const old = { ...kept, facts: { ...facts, today: "2026-09-21", dueDays } };
    const stale = { kind: "stale", day: "2026-09-16", days: 5 };
    expect(trustIn(old, well)).toEqual({ trouble: stale, freshness: stale });
    const away = trustIn(old, { ...well, lost: true, now: 2_000_000 });
    expect([away.trouble?.kind, away.freshness]).toEqual(["offline", stale]);
    // One day late is said in the footer; no band.
    const late = { ...kept, facts: { ...facts, today: "2026-09-18", dueDays: ["2026-09-18"] } };
    expect(trustIn(late, well)).toMatchObject({
      trouble: null,
      freshness: { kind: "late", lateMinutes: 120 },
    });
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

  it("keep text at 7:1 and marks at 3:1 in the light of that time, by night through a pane", () => {
    const css = readFileSync(
      new URL("../../../../web/features/wall/wall.module.css", import.meta.url),
      "utf8",
    );
    const opacity = Number(/\.dim \{[^}]*opacity: ([\d.]+)/.exec(css)?.[1]);
    // What comes through of white: 60 % of its light.
    expect(((1 - opacity + 0.055) / 1.055) ** 2.4).toBeCloseTo(0.6, 1);
    const pane = time === "night" ? opacity : 0;
    const shaded = (name: string) => {
      const hex = colour(name);
      const part = (at: number) =>
        Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * (1 - pane))
          .toString(16)
          .padStart(2, "0");
      return `#${part(1)}${part(3)}${part(5)}`;
    };
    const ratio = (name: string) => {
      const both = [luminance(shaded(name)), luminance(shaded("--bg"))];
      return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    };
    for (const name of ["--text", "--text-2", "--ac"]) {
      expect(ratio(name), name).toBeGreaterThanOrEqual(7);
    }
    for (const name of ["--py", "--good", "--bad", "--critical", "--line", "--focus"]) {
      expect(ratio(name), name).toBeGreaterThanOrEqual(3);
    }
  });

  it("hold no pure white: a picture that stands for years burns in", () => {
    expect(block).not.toMatch(/#fff(?:fff)?\b/);
  });
});
