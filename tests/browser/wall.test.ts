import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { languages } from "../../shared/i18n/language.ts";
import { findStrangers } from "../web/scripts.ts";
import { graveFindings } from "./judge-screen.ts";
import { ownText } from "./open-page.ts";
import {
  countSlides,
  fullHd,
  openWall,
  overflows,
  showSlide,
  smallTexts,
  ultraHd,
} from "./wall-page.ts";
import { withDemo } from "./site.ts";

const site = withDemo();

const views = languages.flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) =>
    // A single office has another set of slides; by night it is the same set in other colours.
    (theme === "light" ? [undefined, "office:GZ01"] : ["province:FJ"]).map((scope) => ({
      language,
      theme,
      scope,
    })),
  ),
);

describe.each(views)("the wall in $language, $theme, for $scope", ({ language, theme, scope }) => {
  it("can be read from six metres, fits, and speaks one language on every slide", async () => {
    const { page, close } = await openWall(site.browser, {
      url: site.url,
      language,
      theme,
      ...(scope && { scope }),
      clock: "fixed",
    });
    const slides = await countSlides(page);
    expect(slides).toBeGreaterThanOrEqual(4);
    for (let number = 1; number <= slides; number += 1) {
      await showSlide(page, number);
      await expectReadable(page);
    }
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await expectReadable(page);
    await page.keyboard.press("?");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await expectReadable(page);
    const text = await ownText(page);
    expect(text).not.toMatch(/\bwall\.[a-z]|undefined|NaN|Infinity|\{\{/);
    if (language !== "en") expect(findStrangers(text, language)).toEqual([]);
    expect(await graveFindings(page)).toEqual([]);
    await close();
  });
});

async function expectReadable(page: Page): Promise<void> {
  expect(await smallTexts(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
}

describe("one picture on every screen", () => {
  it("is the same at 1080p, 4K and a doubled 1080p once they are brought to one size", async () => {
    const shots = [];
    for (const { size, scale } of [
      { size: fullHd, scale: 1 },
      { size: ultraHd, scale: 1 },
      { size: fullHd, scale: 2 },
    ]) {
      const { page, close } = await openWall(site.browser, {
        url: site.url,
        size,
        scale,
        clock: "fixed",
      });
      const slides = [];
      for (const number of [1, 2, 4]) {
        await showSlide(page, number);
        slides.push((await page.screenshot()).toString("base64"));
      }
      shots.push(slides);
      await close();
    }
    const page = await site.browser.newPage({ viewport: fullHd });
    const [plain = [], ...others] = shots;
    for (const other of others) {
      for (const [index, shot] of plain.entries()) {
        const apart = await difference(page, shot, other[index] ?? "");
        expect(apart, `slide ${index}`).toBeLessThan(0.01);
      }
    }
    // Different slides are different pictures: the measure can tell.
    expect(await difference(page, plain[0] ?? "", plain[1] ?? "")).toBeGreaterThan(0.05);
    await page.close();
  }, 90_000);
});

/**
 * Mean difference of two pictures as a share of full contrast, both brought to 960 × 540: a resolution
 * rounds the baseline of a text to its own pixels, which moves it by less than half of one at 1080p.
 */
function difference(page: Page, a: string, b: string): Promise<number> {
  return page.evaluate(
    async ([first, second]) => {
      const pixels = async (base64: string | undefined) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(960, 540);
        const context = canvas.getContext("2d")!;
        context.imageSmoothingQuality = "high";
        context.drawImage(image, 0, 0, 960, 540);
        return context.getImageData(0, 0, 960, 540).data;
      };
      const [left, right] = [await pixels(first), await pixels(second)];
      let sum = 0;
      for (let at = 0; at < left.length; at += 1) {
        sum += Math.abs((left[at] ?? 0) - (right[at] ?? 0));
      }
      // Every fourth byte is the opacity, which is the same everywhere.
      return sum / 255 / ((left.length / 4) * 3);
    },
    [a, b],
  );
}
