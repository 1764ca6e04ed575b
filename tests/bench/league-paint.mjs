/* global window, document, requestAnimationFrame -- of the page, where some of this runs */
import { homeWithSales } from "./support/companies.mjs";
import { launchBrowser, openPage, slowdown } from "./support/browser.mjs";
import { milliseconds, times } from "./support/figures.mjs";
import { startServer } from "./support/processes.mjs";
import { median } from "./support/statistics.mjs";

/** The league of 200 offices, sorted again, against a plain HTML table of the same cells: both until painted. */
export async function leaguePaint({ work, fewRows, rounds, say }) {
  const [server, browser] = await Promise.all([
    startServer(await homeWithSales(work, fewRows)),
    launchBrowser(),
  ]);
  const plain = [];
  const sorted = [];
  try {
    const { page } = await openPage(browser, { headers: server.headers });
    await page.goto(server.url);
    await page.locator("tbody tr[data-row='3'] svg").first().waitFor();
    await page.evaluate(() => {
      const cells = [...document.querySelectorAll("tbody tr[data-row='3'] > *")];
      const row = `<tr>${cells.map((cell) => `<td>${cell.textContent}</td>`).join("")}</tr>`;
      const offices = document.querySelector("[role=grid]").ariaRowCount - 2;
      window.plainTable = `<table>${row.repeat(offices)}</table>`;
      window.untilPainted = (change, isDone) =>
        new Promise((resolve, reject) => {
          const started = performance.now();
          change();
          const look = () => {
            if (performance.now() - started > 30_000) reject(new Error("nothing was painted"));
            else if (isDone()) setTimeout(() => resolve(performance.now() - started));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
    });
    for (let n = 0; n < rounds * 2; n += 1) {
      plain.push(
        await page.evaluate(async () => {
          const box = document.createElement("div");
          document.body.append(box);
          const took = await window.untilPainted(
            () => (box.innerHTML = window.plainTable),
            () => true,
          );
          box.remove();
          return took;
        }),
      );
      sorted.push(
        await page.evaluate(() => {
          const third = () => document.querySelector("tr[data-row='3']").dataset.key;
          const before = third();
          return window.untilPainted(
            () => document.querySelector("thead th button").click(),
            () => third() !== before,
          );
        }),
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  const [one, other] = [median(sorted), median(plain)];
  say(
    `  sorted ${sorted.map(milliseconds).join(", ")}; plain ${plain.map(milliseconds).join(", ")}`,
  );
  return [
    {
      figure: `league of 200 offices painted : plain table of the same cells, ${slowdown} × slower processor`,
      value: one / other,
      text: times,
      most: 3,
      detail: `${milliseconds(one)} : ${milliseconds(other)}`,
    },
  ];
}
