import {
  chromium,
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
} from "playwright-core";
import type { Role } from "../../shared/contract/access.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { chromiumLaunchOptions } from "../setup/chromium.ts";

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

let shared: Promise<Browser> | null = null;

/** The one browser of a test worker, with which it ends; every page opens in a profile of its own. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= launchBrowser());

/** Profiles that stay for the files that come after. */
const kept = new Set<BrowserContext>();
export const keepOpen = (page: Page): void => void kept.add(page.context());

/** What the tests of a file left open. */
export async function closePages(): Promise<void> {
  const contexts = (await shared)?.contexts() ?? [];
  await Promise.all(contexts.flatMap((one) => (kept.has(one) ? [] : [one.close()])));
}

/** Who looks, on what. */
export type Look = {
  language: Language;
  theme: "light" | "dark";
  size: { width: number; height: number };
};

export type OpenOptions = Look & {
  url: string;
  /** Of somebody who is signed in already. */
  cookie?: { readonly name: string; readonly value: string };
  /** As whom of the demo the page is opened; `nobody` = not signed in. Absent: the console. */
  as?: Role | "nobody" | undefined;
};

export type OpenPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: errors of scripts, of the security policy, of loading. */
  readonly complaints: string[];
  /** Waits until every question is answered and drawn, and all that `ready` names is there. */
  settled(ready?: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** A page in a clean browser profile that prefers the language and theme, as a reader's own would. */
export async function openPage(browser: Browser, options: OpenOptions): Promise<OpenPage> {
  const page = await openTab(browser, options);
  return visit(page, options, () => page.context().close());
}

/** An empty page in a profile of its own. */
export async function openTab(browser: Browser, options: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.size,
    colorScheme: options.theme,
    locale: { "zh-Hant": "zh-TW", "zh-Hans": "zh-CN", en: "en-GB" }[options.language],
    reducedMotion: "reduce",
    hasTouch: options.size.width < 720,
  });
  return context.newPage();
}

/** Goes to an address as somebody; `close` ends it. */
export async function visit(
  page: Page,
  options: OpenOptions,
  close: () => Promise<void>,
): Promise<OpenPage> {
  const context = page.context();
  await enter(page, options);
  const complaints: string[] = [];
  const hear = (message: ConsoleMessage): void => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  };
  const fail = (error: Error): void => void complaints.push(error.message);
  page.on("console", hear).on("pageerror", fail);
  const { asked, stop } = watchQuestions(page);
  await page.goto(options.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const settled = async (ready: readonly string[] = []) => {
    for (const selector of ready) {
      await page.locator(selector).first().waitFor({ state: "attached" });
    }
    // What is drawn may ask again: only two quiet frames after the last answer are the end.
    do await drawnFrames(page);
    while (asked.size > 0);
    await page.waitForFunction(
      () =>
        document.querySelector("[role='status'][aria-label], [aria-busy='true']") === null &&
        document.fonts.status === "loaded",
    );
    await drawnFrames(page);
  };
  const leave = async (): Promise<void> => {
    stop();
    page.off("console", hear).off("pageerror", fail);
    await close();
  };
  return { page, context, complaints, settled, close: leave };
}

/** Becomes who is meant to look. */
async function enter(page: Page, { url, cookie, as }: OpenOptions): Promise<void> {
  const context = page.context();
  if (cookie) await context.addCookies([{ ...cookie, url }]);
  const { origin } = new URL(url);
  if (as === "nobody") {
    await context.addCookies([{ name: "nobody", value: "1", url: origin }]);
  } else if (as) {
    await context.request.post(`${origin}/api/demo/enter`, {
      data: { role: as },
      headers: { origin },
    });
    // As the page remembers it of whoever came in by its own door.
    if (as === "sales_rep") {
      await context.addInitScript(() => localStorage.setItem("dabiao.own-rows", "yes"));
    }
  }
}

/** The requests under way; the live stream never ends and is none of them. */
function watchQuestions(page: Page): {
  readonly asked: ReadonlySet<Request>;
  readonly stop: () => void;
} {
  const asked = new Set<Request>();
  const begin = (request: Request): void => {
    if (!request.url().endsWith("/api/live")) asked.add(request);
  };
  const end = (request: Request): void => void asked.delete(request);
  page.on("request", begin).on("requestfinished", end).on("requestfailed", end);
  const stop = (): void => {
    page.off("request", begin).off("requestfinished", end).off("requestfailed", end);
  };
  return { asked, stop };
}

const drawnFrames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

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
