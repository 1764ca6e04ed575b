import { describe, expect, it } from "vitest";
import { en } from "../../shared/i18n/en.ts";
import { languages } from "../../shared/i18n/language.ts";
import { zhHans } from "../../shared/i18n/zh-Hans.ts";
import { zhHant } from "../../shared/i18n/zh-Hant.ts";
import { cookieOf, post } from "./ask-server.ts";
import { graveFindings } from "./judge-screen.ts";
import { withSite } from "./site.ts";
import {
  countSlides,
  fullHd,
  openWall,
  overflows,
  showSlide,
  smallTexts,
  ultraHd,
} from "./wall-page.ts";

const site = withSite({
  demo: true,
  signIn: true,
  insecure: true,
  publicHost: "board.example",
});

const texts = { "zh-Hant": zhHant, "zh-Hans": zhHans, en } as const;

describe("a screen nobody has let in", () => {
  it("keeps trying while the server is away and says so, and has a code when it is back", async () => {
    const television = await site.browser.newContext({ viewport: fullHd, locale: "en-GB" });
    const wall = await television.newPage();
    await wall.goto(`${site.url}/wall`);
    await wall.getByText("This screen is not paired yet").waitFor();
    await television.setOffline(true);
    await wall.getByText("The server cannot be reached; trying again").waitFor();
    await television.setOffline(false);
    await wall.getByText("This code is valid for").waitFor();
    await wall.keyboard.press("l");
    await wall.getByText("這塊大屏還沒有接入").waitFor();
    await television.close();
  });

  it.each(languages)("is read from six metres in %s, at any size", async (lang) => {
    const television = await site.browser.newContext();
    const wall = await television.newPage();
    for (const viewport of [fullHd, ultraHd]) {
      await wall.setViewportSize(viewport);
      await wall.goto(`${site.url}/wall?lang=${lang}`);
      const code = wall.locator("main b").filter({ hasText: /^[A-Z]{4}-[A-Z]{4}$/ });
      const size = await code.evaluate((element) => element.getBoundingClientRect().height);
      expect(size / viewport.height).toBeGreaterThan(0.2);
      // Where people type it: the screen itself may have been opened by another name.
      await wall.getByText("board.example/screens").waitFor();
      await wall.getByRole("img", { name: texts[lang].access.insecureMark }).waitFor();
      expect(await overflows(wall)).toEqual([]);
    }
    await television.close();
  });
});

describe("a wall in the clear", () => {
  // As it should be, late, and stopped.
  const views = [
    { language: "zh-Hant", today: "2026-09-16", theme: "light" },
    { language: "en", today: "2026-09-18", theme: "dark" },
    { language: "zh-Hans", today: "2026-10-20", theme: "light" },
  ] as const;
  it.each(views)("says so in $language on $today, beside all its numbers", async (view) => {
    const key = await cookieOf(await post(`${site.url}/api/demo/enter`, { role: "screen" }));
    const name = texts[view.language].access.insecureMark;
    const { page, context } = await openWall(site.browser, {
      url: site.url,
      theme: view.theme,
      clock: "fixed",
      headers: { cookie: `${key.name}=${key.value}` },
      language: view.language,
      // The demo is shown to nobody from another machine.
      installation: { today: view.today, demo: false },
    });
    const slides = await countSlides(page);
    for (let number = 1; number <= slides; number += 1) {
      await showSlide(page, number);
      const mark = page.locator("footer").getByRole("img", { name });
      expect(await mark.isVisible()).toBe(true);
      expect([...(await smallTexts(page)), ...(await overflows(page))]).toEqual([]);
    }
    expect(await graveFindings(page)).toEqual([]);
    await context.close();
  });
});
