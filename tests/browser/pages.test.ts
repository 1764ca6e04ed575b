import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graveFindings, judgeView, readNames, strangersIn, type Site } from "./judge-screen.ts";
import { ownText } from "./open-page.ts";
import { withDemo } from "./site.ts";
import { startSites } from "./sites.ts";
import { nameOf, pairwiseViews } from "./views.ts";

const demo = withDemo();
let site: Site;

beforeAll(async () => {
  const [sites, names] = await Promise.all([startSites(demo), readNames(demo.url)]);
  site = { sites, open: demo.lend, names };
}, 180_000);
afterAll(() => site?.sites.close());

/** Colours go by screen and theme: each two of these are judged once here, every view by `npm run matrix`. */
const judged = new Set<string>();
const views = pairwiseViews().map((view) => {
  const { name, coloursOf = name } = view.screen;
  const colours = `${coloursOf} ${view.theme}`;
  const contrast = !judged.has(colours);
  judged.add(colours);
  return { name: nameOf(view), view, contrast };
});

// Two at a time.
describe.concurrent.each(views)("$name", ({ view, contrast }) => {
  it("can be read and used by everybody, fits, and speaks one language", async () => {
    expect(await judgeView(demo.browser, site, view, { contrast })).toEqual([]);
  });
});

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
    const { page, complaints, close } = await demo.open(path);
    await page.getByText("帳本 #14").first().waitFor();
    await act(page);
    const role = path === "/imports" ? "table" : "dialog";
    await page.getByRole(role).first().waitFor();
    await page.locator("[role='status'][aria-label='載入中']").waitFor({ state: "detached" });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      await page.waitForFunction(() => document.getAnimations().length === 0);
      // What lies below a dialog has been judged as a screen of its own.
      const within = role === "dialog" ? "[role=dialog]" : "body";
      expect(await graveFindings(page, { within }), colorScheme).toEqual([]);
    }
    expect(await graveFindings(page, { contrast: false })).toEqual([]);
    expect(strangersIn(await ownText(page), "zh-Hant")).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
