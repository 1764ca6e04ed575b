import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages, type Language } from "../../shared/i18n/language.ts";
import { findStrangers } from "../web/scripts.ts";
import { startDemoServer, type DemoServer } from "./demo-server.ts";
import { desk, launchBrowser, openPage, ownText, phone } from "./open-page.ts";

let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer({ demo: true }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const views = languages.flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) =>
    [desk, phone].flatMap((size) =>
      ["/", "/imports"].map((path) => ({ path, language, theme, size, width: size.width })),
    ),
  ),
);

/** A key that was not found is shown as itself: `league.columns.name`. */
const bareKey = /\b(?:league|imports|common|explain|shell|key|reasons|clocks|error)\.[a-z]\w*/;

describe.each(views)("$path in $language, $theme, $width px wide", (view) => {
  it("can be read and used by everybody, fits, and speaks one language", async () => {
    const { path, language, theme, size } = view;
    const open = await openPage(browser, { url: server.url + path, language, theme, size });
    const { page } = open;
    await page
      .getByText(language === "en" ? "Ledger #14" : /[帳账]本 #14/)
      .first()
      .waitFor();

    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(theme);

    expect(await graveFindings(page)).toEqual([]);

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);

    const text = await ownText(page);
    expect(text.length).toBeGreaterThan(200);
    expect(text).not.toMatch(bareKey);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\{\{|\[object/);
    expect(strangersIn(text, language)).toEqual([]);
    expect(open.complaints).toEqual([]);
    await open.close();
  });
});

/** What axe calls serious or critical, with the elements it means. */
async function graveFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(" ")}`,
    );
}

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

describe.each(overlays)("$name", ({ path, open: act }) => {
  it.each(["light", "dark"] as const)("can be used by everybody, %s", async (theme) => {
    const url = server.url + path;
    const { page, complaints, close } = await openPage(browser, {
      url,
      language: "zh-Hant",
      theme,
      size: desk,
    });
    await page.getByText("帳本 #14").first().waitFor();
    await act(page);
    await page
      .getByRole(path === "/imports" ? "table" : "dialog")
      .first()
      .waitFor();
    await page.locator("[role='status'][aria-label='載入中']").waitFor({ state: "detached" });
    expect(await graveFindings(page)).toEqual([]);
    expect(strangersIn(await ownText(page), "zh-Hant")).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

function strangersIn(text: string, language: Language): string[] {
  // Each language calls itself by its own name.
  const own = text.replaceAll(/繁體中文|简体中文/g, "");
  if (language !== "en") return findStrangers(own, language);
  return [...new Set(own.match(/\p{Script=Han}/gu) ?? [])];
}
