import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graveFindings, judgeView, readNames, strangersIn, type Site } from "./judge-screen.ts";
import { closePages, desk, ownText, sharedBrowser } from "./open-page.ts";
import { lendPages } from "./page-lender.ts";
import { startSites, type Sites } from "./sites.ts";
import { nameOf, pairwiseViews } from "./views.ts";

let server: Sites;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  [server, browser] = await Promise.all([startSites(), sharedBrowser()]);
  site = { sites: server, open: lendPages(browser).open, names: await readNames(server.url) };
}, 180_000);
afterAll(async () => {
  await closePages();
  await server?.close();
});

// Two at a time.
describe.concurrent.each(pairwiseViews().map((view) => ({ name: nameOf(view), view })))(
  "$name",
  ({ view }) => {
    it("can be read and used by everybody, fits, and speaks one language", async () => {
      expect(await judgeView(browser, site, view)).toEqual([]);
    });
  },
);

const overlays: readonly { name: string; path: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: "the origin of a number",
    path: "/?explain=sales.growth@office:DG01",
    open: (page) =>
      page
        .getByRole("button", { name: /逐行明細/ })
        .first()
        .click(),
  },
  { name: "the notation key", path: "/", open: (page) => page.keyboard.press("?") },
  {
    name: "who has reported",
    path: "/",
    open: (page) => page.getByRole("button", { name: /已報/ }).click(),
  },
  {
    name: "the scope picker",
    path: "/",
    open: (page) => page.getByRole("button", { name: /範圍/ }).click(),
  },
  {
    name: "the question before an undo",
    path: "/imports",
    open: (page) => page.getByRole("button", { name: "撤銷 #14" }).click(),
  },
  {
    name: "the details of an import",
    path: "/imports",
    open: (page) => page.getByRole("button", { name: "#8 的明細" }).click(),
  },
];

describe.concurrent.each(overlays)("$name", ({ path, open: act }) => {
  it("can be used by everybody, by day and by night", async () => {
    const url = server.url + path;
    const { page, complaints, close } = await site.open({
      url,
      language: "zh-Hant",
      theme: "light",
      size: desk,
    });
    await page.getByText("帳本 #14").first().waitFor();
    await act(page);
    await page
      .getByRole(path === "/imports" ? "table" : "dialog")
      .first()
      .waitFor();
    await page.locator("[role='status'][aria-label='載入中']").waitFor({ state: "detached" });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      await page.waitForFunction(() => document.getAnimations().length === 0);
      expect(await graveFindings(page), colorScheme).toEqual([]);
    }
    expect(strangersIn(await ownText(page), "zh-Hant")).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
