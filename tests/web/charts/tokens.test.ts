import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../web/ui/tokens.css", import.meta.url), "utf8");

/** The colours of the block that starts with this selector. */
function colours(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}.`);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map((match) => [
      match[1] as string,
      match[2] as string,
    ]),
  );
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

const of = (tokens: Map<string, string>, name: string) => {
  const value = tokens.get(name);
  if (!value) throw new Error(`${name} is not set.`);
  return value;
};

const texts = ["--text", "--text-2", "--good-text", "--bad-text", "--critical"];
const marks = ["--ac", "--py", "--good", "--bad"];

describe.each(["[data-wall]", '[data-wall="night"]'])("the wall's colours in %s", (selector) => {
  const tokens = colours(selector);

  it.each(texts)(
    "write %s at 7:1 or more, on the ground and on a band: it is read from 6 m",
    (name) => {
      expect(contrast(of(tokens, name), of(tokens, "--bg"))).toBeGreaterThanOrEqual(7);
      expect(contrast(of(tokens, name), of(tokens, "--surface"))).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(marks)("draw %s at 3:1 or more", (name) => {
    expect(contrast(of(tokens, name), of(tokens, "--bg"))).toBeGreaterThanOrEqual(3);
  });

  it("keep good and bad out of the text: only the mark is coloured", () => {
    expect(of(tokens, "--good-text")).toBe(of(tokens, "--ac"));
    expect(of(tokens, "--bad-text")).toBe(of(tokens, "--ac"));
  });

  it("use no pure white or black: neither spares the screen", () => {
    expect([...tokens.values()]).not.toContain("#ffffff");
    expect([...tokens.values()]).not.toContain("#000000");
  });
});

describe("the colours of paper", () => {
  const tokens = colours(':root:root,\n  :root[data-theme="dark"]');

  it.each(texts)("write %s at 4.5:1 or more on white", (name) => {
    expect(contrast(of(tokens, name), "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  it("keep good and bad apart in grey: one is dark, one is light", () => {
    expect(contrast(of(tokens, "--good"), of(tokens, "--bad"))).toBeGreaterThanOrEqual(2);
    expect(contrast(of(tokens, "--bad"), "#ffffff")).toBeGreaterThanOrEqual(3);
  });

  it("are those of a white page, though the screen was dark", () => {
    expect(of(tokens, "--surface")).toBe("#ffffff");
    expect(css.indexOf("@media print")).toBeGreaterThan(css.lastIndexOf('data-wall="night"'));
  });
});
