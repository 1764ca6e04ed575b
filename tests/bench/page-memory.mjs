/* global location, document -- of the page, where some of this runs */
import { homeWithSales } from "./support/companies.mjs";
import { launchBrowser, openPage } from "./support/browser.mjs";
import { megabytes, times } from "./support/figures.mjs";
import { heapOf } from "./support/heap.mjs";
import { objectBytes } from "./support/object-bytes.mjs";
import { startServer } from "./support/processes.mjs";

const pages = ["/office", "/share", "/price", "/", "/imports"];

/** The page's heap after a collection, before and after many changes from page to page. */
export async function pageMemory({ work, fewRows, pageChanges, say }) {
  const [server, browser] = await Promise.all([
    startServer(await homeWithSales(work, fewRows)),
    launchBrowser(),
  ]);
  const heaps = [];
  const objects = [];
  try {
    const { page, session } = await openPage(browser, { rate: 1, headers: server.headers });
    await session.send("Performance.enable");
    const answer = await (
      await fetch(`${server.url}/api/performance`, { headers: server.headers })
    ).json();
    await page.goto(`${server.url}/?scope=province:${answer.rows[0].provinceCode}`);
    const turn = async (path) => {
      await page.locator(`header nav a[href^="${path}?"]`).click();
      await page.waitForFunction(
        (wanted) =>
          location.pathname === wanted &&
          document.querySelector("h1") !== null &&
          document.querySelector("[role='status'][aria-label], [aria-busy='true']") === null,
        path,
      );
    };
    // Answers and caches are there after a round; but for some hundred changes the browser still makes
    // machine code of what runs often, megabytes of it, which is nothing the page keeps.
    for (let n = 0; n < 2 * pageChanges; n += 1) await turn(pages[n % pages.length]);
    heaps.push(await heapOf(session));
    objects.push(await objectBytes(session));
    for (let n = 0; n < pageChanges; n += 1) {
      await turn(pages[n % pages.length]);
      if ((n + 1) % (pageChanges / 5) === 0) heaps.push(await heapOf(session));
    }
    objects.push(await objectBytes(session));
  } finally {
    await browser.close();
    await server.stop();
  }
  say(`  ${heaps.map(({ bytes }) => megabytes(bytes)).join(" → ")}`);
  const [first, last] = [heaps[0], heaps.at(-1)];
  const [own, ownLast] = objects;
  const grown = (ownLast - own) / pageChanges;
  return [
    {
      figure: `heap after ${pageChanges} page changes : before, both collected`,
      value: last.bytes / first.bytes,
      text: times,
      most: 1.1,
      detail: `${megabytes(last.bytes)} : ${megabytes(first.bytes)}; elements ${last.nodes} : ${first.nodes}`,
    },
    {
      figure: "of that the page's own objects, without compiled code",
      value: ownLast / own,
      text: times,
      most: 1.03,
      detail: `${megabytes(ownLast)} : ${megabytes(own)}; ${(grown / 1000).toFixed(2)} KB a change`,
    },
  ];
}
