import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { withDemo } from "./site.ts";
import { openWall, overflows, smallTexts } from "./wall-page.ts";

const site = withDemo();

/** Marks the page, so that a test can tell whether it was loaded anew. */
const mark = (page: Page) =>
  page.evaluate(() => void document.documentElement.setAttribute("data-old", ""));
const isOld = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute("data-old"));

describe("the hours of a wall", () => {
  it("make it dark at 19:00 and black at 21:30 with a clock that drifts, until a key wakes it", async () => {
    const { page, context } = await openWall(site.browser, { url: site.url, clock: "turned" });
    const wall = page.locator("main");
    await page.locator("[data-wall='day']").waitFor();
    // 10:00 → 19:00.
    await page.clock.fastForward("09:00:01");
    await page.locator("[data-wall='night']").waitFor();
    // → 21:30.
    await page.clock.fastForward("02:30:00");
    await page.locator("[data-wall='black']").waitFor();
    expect(await wall.innerText()).toBe("21:30");
    const place = () => page.getByRole("img").evaluate((clock) => clock.style.transform);
    const first = await place();
    await page.clock.fastForward("01:00");
    await page.getByText("21:31").waitFor();
    expect(await place()).not.toBe(first);

    // Any key wakes it for ten minutes and does nothing else.
    await page.keyboard.press("b");
    await page.locator("[data-wall='night'] footer").waitFor();
    await page.clock.fastForward("09:58");
    expect(await page.locator("[data-wall='night']").count()).toBe(1);
    await page.clock.fastForward("00:03");
    await page.locator("[data-wall='black']").waitFor();
    await context.close();
  });

  it("are for nobody's surprise: a wall somebody opens at night is awake for ten minutes", async () => {
    const context = await site.browser.newContext({ timezoneId: "UTC", locale: "zh-TW" });
    const page = await context.newPage();
    await page.clock.install({ time: new Date("2026-09-16T23:00:00Z") });
    await page.goto(`${site.url}/wall?lang=zh-Hant`);
    await page.locator("[data-wall='night'] footer").waitFor();
    await page.clock.fastForward("10:01");
    await page.locator("[data-wall='black']").waitFor();
    await context.close();
  });
});

describe("a wall that looks after itself", () => {
  it("loads itself anew at 04:10, once, and sleeps on", async () => {
    const { page, context } = await openWall(site.browser, { url: site.url, clock: "turned" });
    await mark(page);
    // 10:00 → 04:09 of the next day.
    await page.clock.fastForward("18:09:00");
    await page.locator("[data-wall='black']").waitFor();
    expect(await isOld(page)).toBe(true);
    const loaded = page.waitForEvent("load");
    await page.clock.fastForward("01:30");
    await loaded;
    await page.locator("[data-wall='black']").waitFor();
    await mark(page);
    for (let minute = 0; minute < 15; minute += 1) await page.clock.fastForward("01:00");
    expect(await isOld(page)).toBe(true);
    await context.close();
  });

  it("loads itself anew when it is not drawn for 60 s, but not while hidden nor after a sleep", async () => {
    const { page, context } = await openWall(site.browser, { url: site.url, clock: "turned" });
    await mark(page);
    await page.evaluate(() => {
      globalThis.requestAnimationFrame = () => 0;
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    });
    await page.clock.runFor("05:00");
    expect(await isOld(page)).toBe(true);
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
    });
    // A lid closed for two hours: timers and frames stood still together.
    await page.clock.fastForward("02:00:00");
    await page.clock.runFor("00:50");
    expect(await isOld(page)).toBe(true);
    const loaded = page.waitForEvent("load");
    await page.clock.runFor("00:30");
    await loaded;
    expect(await isOld(page)).toBe(false);
    await context.close();
  }, 60_000);

  it("changes to a newer build at the edge of a slide, and not under somebody's hands", async () => {
    const { page, context } = await openWall(site.browser, { url: site.url, clock: "turned" });
    await mark(page);
    let asked = 0;
    await page.route("**/wall", async (route) => {
      asked += 1;
      await route.fulfill({
        contentType: "text/html",
        body: "<script src='/assets/new.js'></script>",
      });
    });
    // The regular refresh finds it; the page was opened less than ten minutes ago, so it waits.
    await page.clock.fastForward("09:50");
    expect(await isOld(page)).toBe(true);
    await page.clock.fastForward("00:20");
    await expect.poll(() => asked).toBeGreaterThan(0);
    await page.unroute("**/wall");
    const loaded = page.waitForEvent("load");
    await page.clock.fastForward("00:31");
    await loaded;
    await page.locator("footer").waitFor();
    expect(await isOld(page)).toBe(false);
    await context.close();
  });

  it("keeps the screen on, and asks again whenever it is seen again", async () => {
    const context = await site.browser.newContext({ timezoneId: "UTC" });
    const page = await context.newPage();
    // Counts what the page asks of the browser; a screen without a panel may refuse it.
    await page.addInitScript(() => {
      const asked = { times: 0 };
      Object.assign(globalThis, { asked });
      Object.defineProperty(navigator, "wakeLock", {
        value: {
          request: async () => {
            asked.times += 1;
            return { released: true, release: async () => undefined };
          },
        },
      });
    });
    await page.goto(`${site.url}/wall?lang=zh-Hant`);
    await page.locator("footer").waitFor();
    const times = () =>
      page.evaluate(() => (globalThis as unknown as { asked: { times: number } }).asked.times);
    const first = await times();
    expect(first).toBeGreaterThan(0);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    expect(await times()).toBe(first + 1);
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    expect(await times()).toBe(first + 1);
    await context.close();
  });
});

describe("numbers that are late or have stopped", () => {
  it.each([
    // The demo's data end on Wednesday 16 September.
    ["2026-09-18", "應於 08:00 更新，遲 2\u00a0小時", null],
    ["2026-09-21", null, "數據停在 9\u00a0月\u00a016\u00a0日（5\u00a0天前）"],
    ["2026-09-17", null, null],
  ])("are said to be so on %s", async (today, late, stale) => {
    const { page, context } = await openWall(site.browser, {
      url: site.url,
      clock: "fixed",
      installation: { today },
    });
    const footer = await page.locator("footer").innerText();
    if (late === null) expect(footer).toContain("已報");
    else expect(footer).toContain(late);
    const bands = await page.getByRole("status").allInnerTexts();
    expect(bands).toEqual(stale === null ? [] : [stale]);
    expect(await page.locator("[data-stale]").count()).toBe(stale === null ? 0 : 1);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await page.keyboard.press(String(number));
      await page.locator("footer button", { hasText: `${number}/` }).waitFor();
      expect([...(await smallTexts(page)), ...(await overflows(page))]).toEqual([]);
    }
    await context.close();
  });
});

describe("the sides of a wall", () => {
  it("change with every round: nothing stands in one place all day", async () => {
    const { page, context } = await openWall(site.browser, { url: site.url, clock: "turned" });
    const sides = () =>
      page.evaluate(() => {
        const left = (selector: string) =>
          document.querySelector(selector)!.getBoundingClientRect().left;
        return left("footer button") < left("footer > span");
      });
    const before = await sides();
    // A round of all six is 150 s.
    await page.clock.fastForward("02:30");
    expect(await sides()).toBe(!before);
    await context.close();
  });
});
