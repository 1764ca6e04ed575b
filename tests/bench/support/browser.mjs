import { chromium } from "playwright-core";
import { ensureChromium } from "../../setup/chromium-program.mjs";

/** Processor as many times slower than this machine's: a middling laptop. */
export const slowdown = 4;

/** Chromium as the browser tests start it, with a heap that can be asked to collect. */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-dev-shm-usage",
      "--enable-precise-memory-info",
      // Chromium's sandbox does not work for root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}

/** A page in a clean profile, slowed down unless told otherwise; `headers` go with every request → `{ page, session, close }`. */
export async function openPage(browser, { rate = slowdown, headers = {} } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "zh-TW",
    reducedMotion: "reduce",
    extraHTTPHeaders: headers,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  return { page, session, close: () => context.close() };
}
