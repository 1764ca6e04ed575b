import type { Browser, Page } from "playwright-core";
import { openTab, visit, type OpenOptions, type OpenPage } from "./open-page.ts";

/** Opens pages as `openPage` does; those that only look are shown one after the other in the same window. */
export type PageLender = (options: OpenOptions) => Promise<OpenPage>;

/**
 * A window that has shown one page knows the program of the next, which a new profile would read and compile
 * again: half of what opening takes. Whoever gets it finds nothing of the reader before.
 */
export function lendPages(browser: Browser): PageLender {
  const idle = new Map<string, Page[]>();
  return async (options) => {
    const { language, theme, size } = options;
    const kind = `${language} ${size.width < 720 ? "touched" : "pointed at"}`;
    const page = idle.get(kind)?.pop() ?? (await openTab(browser, options));
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme });
    return visit(page, options, async () => {
      await forget(page);
      idle.set(kind, [...(idle.get(kind) ?? []), page]);
    });
  };
}

/** Who looked, and what the page kept of them. */
async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  await page.mouse.move(0, 0);
  // Nobody looks at it: it need not keep itself up to date. An empty page would begin a new process.
  await page.goto(new URL("/api/ready", page.url()).href);
}
