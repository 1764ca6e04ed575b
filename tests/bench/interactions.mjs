/* global window, document, PerformanceObserver, requestAnimationFrame -- of the page, where some of this runs */
import { homeWithSales } from "./support/companies.mjs";
import { launchBrowser, openPage, slowdown } from "./support/browser.mjs";
import { milliseconds } from "./support/figures.mjs";
import { startServer } from "./support/processes.mjs";
import { median } from "./support/statistics.mjs";

/** What a reader does to a league of 200 offices; each is one touch of key or button. */
const acts = {
  sort: (page, n) =>
    page
      .locator("thead th button")
      .nth(n % 4)
      .click(),
  search: async (page) => {
    await page.getByRole("searchbox").press("1");
    await page.getByRole("searchbox").press("Backspace");
  },
  period: (page, n) => page.getByRole("button", { name: n % 2 ? "下一期" : "上一期" }).click(),
  group: (page) => page.getByRole("button", { name: "按省區分組" }).click(),
};

/** Event Timing: from the touch of a key or button until the next frame that shows what it did. */
export async function interactions({ work, fewRows, rounds, say }) {
  const [server, browser] = await Promise.all([
    startServer(await homeWithSales(work, fewRows)),
    launchBrowser(),
  ]);
  const took = Object.fromEntries(Object.keys(acts).map((name) => [name, []]));
  let sparks = 0;
  try {
    const { page } = await openPage(browser, { headers: server.headers });
    await page.goto(server.url);
    await page.locator("tbody tr[data-row='3'] svg").first().waitFor();
    await page.evaluate(() => {
      window.touches = [];
      new PerformanceObserver((list) => {
        for (const { interactionId, duration } of list.getEntries()) {
          if (interactionId > 0) window.touches.push(duration);
        }
      }).observe({ type: "event", durationThreshold: 16 });
    });
    sparks = await page.evaluate(
      () => document.querySelectorAll("tbody svg, tbody [class*=recharts]").length,
    );
    for (let n = 0; n < rounds * 2; n += 1) {
      for (const [name, act] of Object.entries(acts)) {
        await page.evaluate(() => (window.touches.length = 0));
        await act(page, n);
        // Entries come after the frame; what took less than the threshold comes never.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 120))),
        );
        took[name].push(Math.max(16, ...(await page.evaluate(() => window.touches))));
        await page.waitForFunction(() => document.querySelector("[aria-busy='true']") === null);
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  const all = Object.entries(took).map(([name, values]) => [name, median(values)]);
  const [, slowest] = all.reduce((a, b) => (a[1] > b[1] ? a : b));
  say(`  ${all.map(([name, ms]) => `${name} ${milliseconds(ms)}`).join(", ")}; ${sparks} drawings`);
  return [
    {
      figure: `interaction to next paint, 200 offices, slowest kind, ${slowdown} × slower processor`,
      value: slowest,
      text: milliseconds,
      most: 200,
      detail: `${all.map(([name, ms]) => `${name} ${milliseconds(ms)}`).join(", ")}; worst ${milliseconds(Math.max(...Object.values(took).flat()))}`,
    },
  ];
}
