import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
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

    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(
      grave.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.html)
            .slice(0, 3)
            .join(" ")}`,
      ),
    ).toEqual([]);

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

function strangersIn(text: string, language: Language): string[] {
  // Each language calls itself by its own name.
  const own = text.replaceAll(/繁體中文|简体中文/g, "");
  if (language !== "en") return findStrangers(own, language);
  return [...new Set(own.match(/\p{Script=Han}/gu) ?? [])];
}
