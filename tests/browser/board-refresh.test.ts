import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { desk, phone } from "./open-page.ts";
import { screens, type Size } from "./screens.ts";
import { withSite } from "./site.ts";

const site = withSite({ demo: true });

/** Boards of numbers that move with the ledger, of who sees the whole company. */
const boards = screens.filter(({ charts, as }) => charts !== undefined && as === undefined);

async function open(screen: (typeof boards)[number], size: Size = desk) {
  const opened = await site.open(screen.path, { size });
  await opened.settled(screen.ready);
  return opened;
}

let sales = 0;

/** One more sale, in an office and a period that every board shows. */
async function importSale(): Promise<number> {
  sales += 1;
  const form = new FormData();
  const csv = `date,office_code,amount,doc_no\n2026-09-16,FS01,3456.78,REFRESH-${sales}\n`;
  form.append("file", new Blob([csv]), "one.csv");
  const answer = await fetch(`${site.url}/api/imports?kind=sales_actuals&mode=commit`, {
    method: "POST",
    body: form,
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { ledger: number }).ledger;
}

const watchShifts = (page: Page) =>
  page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift" });
  });

const shiftsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

describe.each(boards)("$name, when the ledger moves", (screen) => {
  it.each([desk, phone])("is drawn anew without a jump, $width px wide", async (size) => {
    const { page, complaints, settled, close } = await open(screen, size);
    const picture = page.locator("[data-chart-id] [role=application]").first();
    await picture.focus();
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).pathname));
    await watchShifts(page);
    const ledger = await importSale();
    await page.getByText(`帳本 #${ledger}`).first().waitFor();
    await expect.poll(() => asked.has("/api/performance")).toBe(true);
    await settled(screen.ready);
    expect(await shiftsOf(page)).toEqual([]);
    expect(await picture.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    // The observer does see jumps: a test of none is worth nothing without one.
    await page.locator("main").evaluate((main) => {
      const block = main.appendChild(document.createElement("div"));
      block.style.height = "60px";
      main.prepend(block);
    });
    await expect.poll(async () => (await shiftsOf(page)).length).toBeGreaterThan(0);
    await close();
  });
});

const failing = boards.filter(({ name }) => ["office", "share", "price"].includes(name));

describe.each(failing)("$name, when the server fails", (screen) => {
  it("keeps its numbers, says of when they are, and recovers", async () => {
    const { page, close } = await open(screen);
    const heading = page.getByRole("heading", { level: 1 });
    const said = await heading.innerText();
    const cells = await page.locator("main").innerText();
    const digits = (text: string) => text.match(/\d[\d,.]*%?/g)?.length ?? 0;
    await page.route(/\/api\/(?!live)/, (route) => route.abort());
    await importSale();
    const notice = page.getByText(/更新失敗.仍顯示 \d\d:\d\d 的數字/).first();
    await notice.waitFor({ timeout: 20_000 });
    expect(await heading.innerText()).toBe(said);
    // Nothing was taken away: the notices only add the time.
    expect(digits(await page.locator("main").innerText())).toBeGreaterThanOrEqual(digits(cells));
    for (const id of screen.charts ?? []) {
      await page.locator(`[data-chart-id="${id}"] [role=application]`).waitFor();
    }
    await page.unroute(/\/api\/(?!live)/);
    // Every part that failed has its own way back; the next ledger number brings all of them.
    await importSale();
    await page.getByText("更新失敗").first().waitFor({ state: "detached", timeout: 20_000 });
    await close();
  });
});
