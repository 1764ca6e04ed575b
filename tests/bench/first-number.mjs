/* global window, document, PerformanceObserver, MutationObserver -- of the page, where some of this runs */
import { homeWithSales } from "./support/companies.mjs";
import { launchBrowser, openPage, slowdown } from "./support/browser.mjs";
import { serveEmptyPage } from "./support/empty-page.mjs";
import { milliseconds, times } from "./support/figures.mjs";
import { startServer } from "./support/processes.mjs";
import { median } from "./support/statistics.mjs";

/**
 * From the call of the address until a number is painted in the page's heading: an office's board against
 * a page of React that shows a zero, each in a clean profile, now this one first, now the other.
 */
export async function firstNumber({ work, fewRows, loads, say }) {
  const [server, empty, browser] = await Promise.all([
    startServer(await homeWithSales(work, fewRows)),
    serveEmptyPage(),
    launchBrowser(),
  ]);
  const answer = await (
    await fetch(`${server.url}/api/performance`, { headers: server.headers })
  ).json();
  const url = `${server.url}/office?scope=office:${answer.rows[0].code}`;
  const board = { url, headers: server.headers };
  const took = { board: [], empty: [] };
  try {
    // The first of each warms the processes and is not counted.
    for (let n = 0; n <= loads; n += 1) {
      for (const name of n % 2 ? ["board", "empty"] : ["empty", "board"]) {
        const ms = await timeToNumber(browser, name === "board" ? board : { url: empty.url });
        if (n > 0) took[name].push(ms);
      }
    }
  } finally {
    await browser.close();
    await Promise.all([server.stop(), empty.stop()]);
  }
  const [ours, bare] = [median(took.board), median(took.empty)];
  say(`  ${milliseconds(ours)} : ${milliseconds(bare)}`);
  return [
    {
      figure: `first number on an office's board : empty React page, ${slowdown} × slower processor`,
      value: ours / bare,
      text: times,
      most: 1.3,
      detail: `${milliseconds(ours)} : ${milliseconds(bare)}`,
    },
  ];
}

async function timeToNumber(browser, { url, headers }) {
  const { page, close } = await openPage(browser, { headers });
  await page.addInitScript(() => {
    window.numberPainted = new Promise((resolve) => {
      // The browser's own word for when an element that is named so was on the screen.
      new PerformanceObserver((list) => resolve(list.getEntries()[0].renderTime)).observe({
        type: "element",
        buffered: true,
      });
      const name = () => {
        const heading = document.querySelector("h1");
        if (!/\d/.test(heading?.textContent ?? "")) return;
        observer.disconnect();
        // A text counts by the elements that hold it.
        for (const one of [heading, ...heading.children])
          one.setAttribute("elementtiming", "number");
      };
      const observer = new MutationObserver(name);
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    });
  });
  await page.goto(url, { waitUntil: "commit" });
  const ms = await page.evaluate(() => window.numberPainted);
  await close();
  return ms;
}
