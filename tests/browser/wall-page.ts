import type { Browser, BrowserContext, Page } from "playwright-core";
import type { InstallationAnswer } from "../../shared/contract/status.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { keepOpen } from "./open-page.ts";

export const fullHd = { width: 1920, height: 1080 };
export const ultraHd = { width: 3840, height: 2160 };

/** A Wednesday morning at the beginning of a round of the wall: by day, header and footer unswapped. */
export const morning = new Date("2026-09-16T10:00:00Z");

export type WallOptions = {
  readonly url: string;
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  readonly scope?: string;
  readonly size?: { width: number; height: number };
  readonly scale?: number;
  /** `fixed`: the clock stands, timers run. `turned`: the test turns it. Absent: real time. */
  readonly clock?: "fixed" | "turned";
  /** Of who asks, where the server wants to know. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the server would say of itself on another day, or with other data. */
  readonly installation?: Partial<InstallationAnswer>;
};

export type OpenWall = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
};

/** Screens whose clock stands and that are told nothing, for the next test that wants one. */
const idle: Page[] = [];

/** A wall as a screen shows it, once its first numbers are there. */
export async function openWall(browser: Browser, options: WallOptions): Promise<OpenWall> {
  const { size = fullHd, scale, clock, headers, installation } = options;
  const isPlain = clock === "fixed" && !(scale || headers || installation);
  const page = (isPlain ? idle.pop() : undefined) ?? (await openScreen(browser, options));
  const context = page.context();
  if (isPlain) keepOpen(page);
  await page.setViewportSize(size);
  await page.goto(wallAddress(options));
  await page.locator("footer").waitFor();
  const close = async () => {
    if (!isPlain) return context.close();
    await forgetWall(page);
    idle.push(page);
  };
  return { page, context, close };
}

/** What a wall keeps on its screen: its worker, its last numbers, what was chosen by hand. */
async function forgetWall(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/api/ready`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await devtools.detach();
}

async function openScreen(browser: Browser, options: WallOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.size ?? fullHd,
    deviceScaleFactor: options.scale ?? 1,
    timezoneId: "UTC",
    locale: "zh-TW",
    extraHTTPHeaders: { ...options.headers },
  });
  const page = await context.newPage();
  if (options.clock === "fixed") await page.clock.setFixedTime(morning);
  if (options.clock === "turned") await page.clock.install({ time: morning });
  const { installation } = options;
  if (installation !== undefined) {
    await page.route("**/api/installation", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), ...installation } });
    });
  }
  return page;
}

/** The address a screen is given. */
export function wallAddress({ url, language = "zh-Hant", theme, scope }: WallOptions): string {
  const search = new URLSearchParams({ lang: language });
  if (theme) search.set("theme", theme);
  if (scope) search.set("scope", scope);
  return `${url}/wall?${search}`;
}

/** Shows slide `number` (from 1) and waits until the footer says so. */
export async function showSlide(page: Page, number: number): Promise<void> {
  await page.keyboard.press(String(number));
  await page.locator("footer button", { hasText: `${number}/` }).waitFor();
}

/** How many slides this round has. */
export async function countSlides(page: Page): Promise<number> {
  const text = await page.locator("footer button").innerText();
  return Number(/\d+\/(\d+)/.exec(text)?.[1]);
}

/** Texts smaller than they must be: "4.2 of 5 vh: 自 9/3". In vh, drawings included. */
export function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    const frame = document.querySelector<HTMLElement>("main > *")!;
    const enlarged = frame.getBoundingClientRect().width / frame.offsetWidth;
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!element || text === "") continue;
      const owner = element.closest<SVGSVGElement>("svg");
      const drawn = owner ? (owner.getScreenCTM()?.a ?? 0) : enlarged;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
      const vh = (size / innerHeight) * 100;
      const least = Number(element.closest<HTMLElement>("[data-min]")?.dataset["min"] ?? 5);
      if (vh < least - 0.02) small.push(`${vh.toFixed(2)} of ${least} vh: ${text}`);
    }
    return small;
  });
}

/** What does not fit: wider than its box or over the edge of the screen; names may end in an ellipsis. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("section *, footer *, [role] *")) {
      if (element.closest("svg")) continue;
      if (getComputedStyle(element).textOverflow === "ellipsis") continue;
      const box = element.getBoundingClientRect();
      const wide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      const tall = element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 2;
      const away = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1;
      if (wide || (tall && element.matches("section, section > div")) || away)
        found.push(`${element.className}: ${element.innerText.slice(0, 60)}`);
    }
    const message = document.querySelector("h1");
    const line = message ? Number.parseFloat(getComputedStyle(message).lineHeight) : 0;
    if (message && message.offsetHeight > 2 * line + 3) found.push(`3 lines: ${message.innerText}`);
    return found;
  });
}
