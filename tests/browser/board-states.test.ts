import { describe, expect, it } from "vitest";
import { en } from "../../shared/i18n/en.ts";
import { zhHans } from "../../shared/i18n/zh-Hans.ts";
import { zhHant } from "../../shared/i18n/zh-Hant.ts";
import { graveFindings } from "./judge-screen.ts";
import { withDemo, withSite } from "./site.ts";

const demo = withDemo();
const empty = withSite({ demo: false });

const texts = { "zh-Hant": zhHant, "zh-Hans": zhHans, en } as const;
/** The same part says it on each of them: one is read in every language. */
const boards = [
  { path: "/", spoken: ["zh-Hant", "zh-Hans", "en"] },
  { path: "/office", spoken: ["zh-Hans"] },
  { path: "/share", spoken: ["en"] },
  { path: "/price", spoken: ["zh-Hant"] },
] as const;

describe.each(boards)("$path says which kind of nothing it shows", ({ path, spoken }) => {
  it.each(spoken)("not imported yet, in %s: and leads to the imports", async (lang) => {
    const said = texts[lang].boards.empty;
    const { page, close } = await empty.bare();
    await page.goto(`${empty.url}${path}?lang=${lang}`);
    await page.getByRole("heading", { name: said.importTitle }).waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/\d/);
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole("button", { name: said.importAction }).click();
    await page.waitForURL(/\/imports/);
    await close();
  });

  it("no permission: the server's own words, and no number", async () => {
    const { page, close } = await demo.bare();
    await page.route("**/api/performance*", (route) =>
      route.fulfill({
        status: 403,
        json: {
          error: { code: "access.denied", message: "這個範圍不在你的權限內", details: {} },
        },
      }),
    );
    await page.goto(`${demo.url}${path}`);
    await page.getByText("這個範圍不在你的權限內").waitFor();
    expect(await page.locator("[data-chart-id]").count()).toBe(0);
    await close();
  });

  it("late: a line with the day and the number of days, and paler colours", async () => {
    const { page, close } = await demo.bare();
    await page.route("**/api/installation", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), today: "2026-09-30" } });
    });
    await page.goto(`${demo.url}${path}`);
    await page.getByText(/數據停在 2026\s年\s9\s月\s16\s日.*14/).waitFor();
    await page.locator("[data-late]").waitFor();
    await close();
  });
});

describe("a board", () => {
  it("says a filter leaves nothing, where there is something without it", async () => {
    const { page, close } = await demo.bare();
    await page.goto(`${demo.url}/price?sku=NOTHING`);
    const chart = page.locator('[data-chart-id="price-series"]');
    await chart.getByText(zhHant.priceBoard.series.none).waitFor();
    expect(await chart.locator("svg").count()).toBe(0);
    await close();
  });

  it("writes a true zero as 0, not as nothing", async () => {
    const { page, close } = await demo.bare();
    await page.goto(`${demo.url}/office?scope=office:FS01`);
    await page.locator('[data-chart-id="promotion-card"]').getByText("非專款 0.0").waitFor();
    await close();
  });

  it("writes what cannot be said as a dash with its reason", async () => {
    const { page, close } = await demo.bare();
    await page.goto(`${demo.url}/share`);
    await page.locator('[data-chart-id="share-pins-JX"]').getByText("— 沒有上年同期數").waitFor();
    await close();
  });

  it("counts who has reported, and names who has not", async () => {
    const { page, close } = await demo.bare();
    await page.goto(`${demo.url}/office`);
    await page.getByRole("button", { name: /已報 23\/24/ }).waitFor();
    await page.locator("main").getByText("吉安辦事處").first().waitFor();
    await close();
  });
});
