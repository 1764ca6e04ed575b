/* global document -- of the page, where some of this runs */
import { homeWithSales } from "./support/companies.mjs";
import { launchBrowser } from "./support/browser.mjs";
import { megabytes, times } from "./support/figures.mjs";
import { heapOf } from "./support/heap.mjs";
import { startServer } from "./support/processes.mjs";

/** What the longest slide is shown for. */
const dwellMs = 30_000;

/**
 * The wall's heap after a collection, before and after many turns of its slides. The warming is long enough for
 * the browser's own list of loaded files to be full (250) and for machine code, which is counted with what the
 * page keeps, to be made of all that is run again and again.
 */
export async function wallMemory({ work, fewRows, wallTurns, say }) {
  const [server, browser] = await Promise.all([
    startServer(await homeWithSales(work, fewRows)),
    launchBrowser(),
  ]);
  const heaps = [];
  try {
    const context = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      locale: "zh-TW",
      extraHTTPHeaders: server.headers,
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await page.clock.install({ time: new Date("2026-09-16T10:00:00Z") });
    await page.goto(`${server.url}/wall`);
    const shown = page.locator("footer button");
    await shown.waitFor();
    const turn = async () => {
      const before = await shown.innerText();
      await page.clock.fastForward(dwellMs);
      await page.waitForFunction(
        (old) =>
          document.querySelector("footer button").innerText !== old &&
          document.querySelectorAll("section").length === 1,
        before,
      );
    };
    for (let n = 0; n < 0.8 * wallTurns; n += 1) await turn();
    heaps.push((await heapOf(session)).bytes);
    for (let n = 0; n < wallTurns; n += 1) {
      await turn();
      if ((n + 1) % (wallTurns / 5) === 0) heaps.push((await heapOf(session)).bytes);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  say(`  ${heaps.map(megabytes).join(" → ")}`);
  return [
    {
      figure: `wall's heap after ${wallTurns} turns : before, both collected`,
      value: heaps.at(-1) / heaps[0],
      text: times,
      most: 1.1,
      detail: `${megabytes(heaps.at(-1))} : ${megabytes(heaps[0])}`,
    },
  ];
}
