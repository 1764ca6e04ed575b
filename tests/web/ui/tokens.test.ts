import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../web/ui/tokens.css", import.meta.url), "utf8");

/** The colours of a theme: what the dark block does not name it has from the light one. */
function readTheme(theme: "light" | "dark"): Map<string, string> {
  const [light = "", dark = ""] = css.split(':root[data-theme="dark"]');
  const colours = new Map<string, string>();
  for (const part of theme === "light" ? [light] : [light, dark]) {
    for (const [, name, value] of part.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gi)) {
      colours.set(name as string, value as string);
    }
  }
  return colours;
}

/** Relative luminance of sRGB (WCAG 2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Text needs 4.5:1, a mark 3:1 (WCAG 1.4.3 and 1.4.11). */
const text = ["--text", "--text-2", "--good-text", "--bad-text", "--critical", "--accent"];
const marks = ["--ac", "--py", "--good", "--bad", "--control", "--focus"];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colours = readTheme(theme);
  const of = (name: string) => {
    const value = colours.get(name);
    if (!value) throw new Error(`${name} is not in tokens.css`);
    return value;
  };

  it.each(text)("writes %s so that it can be read on page, card and selected row", (name) => {
    for (const ground of ["--bg", "--surface", "--surface-2", "--selected", "--hover"]) {
      expect(contrast(of(name), of(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(marks)("draws %s so that it can be seen on page and card", (name) => {
    for (const ground of ["--bg", "--surface"]) {
      expect(contrast(of(name), of(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it("writes chips and buttons so that they can be read", () => {
    expect(contrast(of("--critical"), of("--critical-bg"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("--bad-text"), of("--warning-bg"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("--accent-ink"), of("--accent"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("--text-2"), of("--notice-bg"))).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps actual and prior year apart without colour", () => {
    expect(contrast(of("--ac"), of("--py"))).toBeGreaterThanOrEqual(3);
  });

  it("has no green beside its red: good and bad are blue and orange", () => {
    const hue = (hex: string) => {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
        number,
        number,
        number,
      ];
      return { r, g, b };
    };
    const good = hue(of("--good"));
    const bad = hue(of("--bad"));
    expect(good.b).toBeGreaterThan(good.g);
    expect(good.g).toBeGreaterThan(good.r);
    expect(bad.r).toBeGreaterThan(bad.g);
    expect(bad.g).toBeGreaterThan(bad.b);
  });
});

describe("what is filled in and pressed", () => {
  const web = new URL("../../../web/", import.meta.url);
  const rules = readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".module.css"))
    .flatMap((path) =>
      [...readFileSync(new URL(path, web), "utf8").matchAll(/border: 1px solid ([^;]*);/g)].map(
        ([, colour]) => ({ path, colour: colour as string }),
      ),
    );

  it("has its edge in the whole colour of controls: thinned it is under 3:1", () => {
    const edges = rules.filter(({ colour }) => colour.includes("--control"));
    expect(edges.length).toBeGreaterThan(5);
    expect(edges.filter(({ colour }) => colour !== "var(--control)")).toEqual([]);
  });

  it.each(["ui/field", "ui/search-field", "ui/checked-field", "ui/controls"])(
    "%s has such an edge",
    (name) => {
      const own = rules.filter(({ path }) => path === `${name}.module.css`);
      expect(own.map(({ colour }) => colour)).toContain("var(--control)");
    },
  );
});
