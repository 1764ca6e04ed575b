import type { Browser, Page } from "playwright-core";
import {
  desk,
  keepOpen,
  openTab,
  visit,
  type Look,
  type OpenOptions,
  type OpenPage,
} from "./open-page.ts";

/**
 * Pages one after the other in the same window. Whoever sets the clock, goes offline, adds scripts or looks
 * at the wall, whose worker stays, takes a window of its own.
 */
export type PageLender = {
  /** Opens a page as `openPage` does. */
  readonly open: (options: OpenOptions) => Promise<OpenPage>;
  /** A window that shows nothing yet; left out: in zh-Hant, light, at a desk. */
  readonly bare: (look?: Partial<Look>) => Promise<BareWindow>;
};

export type BareWindow = { readonly page: Page; readonly close: () => Promise<void> };

/**
 * A window that has shown one page knows the program of the next, which a new profile would read and compile
 * again: half of what opening takes. Whoever gets it finds nothing of the reader before. The windows close
 * with the others of their file, or where `kept` with the browser.
 */
export function lendPages(browser: Browser, { kept = false } = {}): PageLender {
  const idle = new Map<string, Page[]>();
  const lend = async (look: Look): Promise<BareWindow> => {
    const { language, theme, size } = look;
    const kind = `${language} ${size.width < 720 ? "touched" : "pointed at"}`;
    const page = idle.get(kind)?.pop() ?? (await openTab(browser, look));
    if (kept) keepOpen(page);
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme });
    const close = async (): Promise<void> => {
      await forget(page);
      idle.set(kind, [...(idle.get(kind) ?? []), page]);
    };
    return { page, close };
  };
  return {
    open: async (options) => {
      const { page, close } = await lend(options);
      return visit(page, options, close);
    },
    bare: (look) => lend({ language: "zh-Hant", theme: "light", size: desk, ...look }),
  };
}

/** Who looked, and what the page kept of them. */
async function forget(page: Page): Promise<void> {
  await page.unrouteAll();
  await page.mouse.move(0, 0);
  // Nothing is at work there that could miss what is taken away, or keep itself up to date while nobody looks.
  // An empty page would begin a new process.
  await page.goto(new URL("/api/ready", page.url()).href);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
}
