import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { Language } from "../../shared/i18n/language.ts";
import { chromiumLaunchOptions } from "../setup/chromium.ts";

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

export type OpenOptions = {
  url: string;
  language: Language;
  theme: "light" | "dark";
  size: { width: number; height: number };
};

export type OpenPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: errors of scripts, of the security policy, of loading. */
  readonly complaints: string[];
  close(): Promise<void>;
};

/** A clean browser profile that prefers the language and theme, as a reader's own would. */
export async function openPage(browser: Browser, options: OpenOptions): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: options.size,
    colorScheme: options.theme,
    locale: { "zh-Hant": "zh-TW", "zh-Hans": "zh-CN", en: "en-GB" }[options.language],
    reducedMotion: "reduce",
    hasTouch: options.size.width < 720,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(options.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, context, complaints, close: () => context.close() };
}

/**
 * Waits until a page is wholly drawn: the elements that it names are there, nothing says "loading", fonts
 * are in, and two frames have passed for the charts that measure their place.
 */
export async function settle(page: Page, ready: readonly string[]): Promise<void> {
  for (const selector of ready) await page.locator(selector).first().waitFor({ state: "attached" });
  await page.waitForFunction(
    () =>
      document.querySelector("[role='status'][aria-label]") === null &&
      document.querySelector("[aria-busy='true']") === null,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** The text a reader sees, without what comes from the company's files (`translate="no"`). */
export async function ownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('[translate="no"], script, style')) continue;
      texts.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[title], [aria-label], [placeholder]")) {
      if (element.closest('[translate="no"]')) continue;
      for (const name of ["title", "aria-label", "placeholder"]) {
        texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts.join("\n");
  });
}
