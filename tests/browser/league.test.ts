import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { desk } from "./open-page.ts";
import type { BareWindow } from "./page-lender.ts";
import { withSite } from "./site.ts";

const site = withSite({ demo: true });

const open = (path: string, size = desk) => site.open(path, { size });

const names = (page: Page): Promise<string[]> =>
  page.locator("tbody tr[data-key^='office:'] th").allInnerTexts();
const settled = (page: Page) => page.locator("[aria-busy='false']").first().waitFor();

/** A sale in the office that is furthest behind, as a file of its own ledger number. */
async function importSale(amount: string): Promise<number> {
  const form = new FormData();
  const csv = `date,office_code,amount,doc_no\n2026-09-16,DG01,${amount},LIVE-${amount}\n`;
  form.append("file", new Blob([csv]), "live.csv");
  const answer = await fetch(`${site.url}/api/imports?kind=sales_actuals&mode=commit`, {
    method: "POST",
    body: form,
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { ledger: number }).ledger;
}

describe("the league", () => {
  it("keeps every office, the missing one last and unjudged", async () => {
    const { page, close } = await open("/");
    const rows = page.locator("tbody tr[data-key^='office:']");
    expect(await rows.count()).toBe(24);
    const last = rows.last();
    expect(await last.innerText()).toContain("未上報");
    expect(await last.locator(".good, .bad").count()).toBe(0);
    const lagging = page.locator("tbody tr", { hasText: "滯後上報" });
    expect(await lagging.count()).toBeGreaterThan(0);
    expect(await lagging.first().locator(".good, .bad").count()).toBe(0);
    // The total's completion is of fewer offices than its amounts: it says of which.
    expect(await page.locator("main section header").innerText()).toContain("（22/24）");
    await close();
  });

  it("shows the numbers of the API to the digit", async () => {
    const { page, close } = await open("/?unit=yuan");
    const answer = (await (await fetch(`${site.url}/api/performance`)).json()) as {
      rows: { code: string; sales: { actual: number | null; planToDate: number | null } }[];
    };
    const office = answer.rows.find((row) => row.code === "DG01");
    const delta = (office?.sales.actual ?? 0) - (office?.sales.planToDate ?? 0);
    const shown = await page.locator("tr[data-key='office:DG01'] td[data-column='3']").innerText();
    const digits = Number(shown.replaceAll(",", "").replace("\u2212", "-"));
    expect(Math.abs(digits - delta / 100)).toBeLessThanOrEqual(0.5);
    await close();
  });

  it("puts sort, search, grouping, unit and period into the address, and reads them back", async () => {
    const { page, close } = await open("/");
    await page.getByRole("button", { name: "同比" }).click();
    await page.getByRole("button", { name: "按省區分組" }).click();
    await page.getByRole("button", { name: "季", exact: true }).click();
    await page.getByRole("searchbox").fill("州");
    await page.waitForURL(/q=/);
    await page.waitForURL(/period=2026Q3/);
    await settled(page);
    expect(await page.locator("th[aria-sort='ascending']").innerText()).toContain("同比");
    // The touch is answered first, the offices follow.
    await expect
      .poll(async () => (await names(page)).every((name) => name.includes("州")))
      .toBe(true);
    const shown = await names(page);
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await settled(again.page);
    await expect.poll(() => names(again.page)).toEqual(shown);
    expect(await again.page.locator("tbody tr[data-key^='province:']").count()).toBeGreaterThan(1);
    await again.close();
    await close();
  });

  it("goes back with the browser's own button", async () => {
    const { page, close } = await open("/");
    await page.getByRole("button", { name: "上一期" }).click();
    await page.waitForURL(/period=2026-08/);
    await page.goBack();
    await page.getByRole("heading", { level: 1 }).getByText("9 月完成").waitFor();
    await close();
  });

  it("tells a reader with no match that it is the search, and undoes it", async () => {
    const { page, close } = await open("/?q=zzz");
    await page.getByText("沒有符合的辦事處").waitFor();
    await page.getByRole("button", { name: "清除搜索" }).click();
    await page.locator("tbody tr[data-key='office:DG01']").waitFor();
    await close();
  });

  it("says which scope or ledger number there is not, and leads back", async () => {
    for (const [address, title] of [
      ["/?scope=office:NONE", "沒有這個範圍"],
      ["/?ledger=999999", "沒有這個帳本編號"],
    ] as const) {
      const { page, close } = await openRaw(address);
      await page.getByText(title).waitFor();
      await page.getByRole("button", { name: "看全公司" }).click();
      await page.locator("tbody tr[data-key='office:DG01']").waitFor();
      await close();
    }
  });

  it("exports what is shown, with a byte order mark and all 24 offices", async () => {
    const { page, close } = await open("/?sort=name.asc");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "匯出 CSV" }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").trimEnd().split("\r\n");
    expect(lines).toHaveLength(25);
    const shown = await page
      .locator("tbody tr[data-key^='office:']")
      .evaluateAll((rows) =>
        rows.map((row) => row.getAttribute("data-key")?.slice("office:".length)),
      );
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(shown);
    expect(lines[0]).toMatch(/^\ufeff辦事處編碼,辦事處,/);
    await close();
  });
});

/** A page that may have no heading of its own. */
async function openRaw(path: string): Promise<BareWindow> {
  const opened = await site.bare();
  await opened.page.goto(site.url + path);
  return opened;
}

describe("where a number comes from", () => {
  it("leads from the cell to the file and the line", async () => {
    const { page, close } = await open("/");
    await page.locator("tr[data-key='office:DG01'] td[data-column='2']").click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("sales_actuals.csv").first().waitFor();
    await drawer
      .getByRole("button", { name: /逐行明細 · 銷售實績/ })
      .first()
      .click();
    await drawer.getByRole("columnheader", { name: "單據號" }).first().waitFor();
    const rows = drawer.getByRole("region").locator("tbody tr");
    expect(await rows.count()).toBeGreaterThan(5);
    expect(await rows.first().innerText()).toMatch(/#7 sales_actuals\.csv\s+\d+\s+2026-09-/);
    await close();
  });

  it("shows the three provincial averages of a growth that depends on the choice", async () => {
    const { page, close } = await open("/");
    const varies = page.locator("tbody tr", { hasText: "≠" }).first();
    await varies.locator("td[data-column='5']").click();
    await page.getByRole("dialog").getByText("三種算法結論不同").waitFor();
    await close();
  });
});

describe("when the ledger moves", () => {
  it("shows the new number without a reload, a jump of the page, or the loss of focus", async () => {
    const { page, close } = await open("/?unit=yuan");
    await settled(page);
    await page.locator("tr[data-key='office:DG01'] td[data-column='6'] svg").waitFor();
    const cell = page.locator("tr[data-key='office:DG01'] td[data-column='3']");
    const before = await cell.innerText();
    await cell.focus();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: "layout-shift" });
    });
    const ledger = await importSale("1234.00");
    await page.getByText(`帳本 #${ledger}`).first().waitFor();
    await page.waitForFunction(
      ([text]) =>
        document.querySelector("tr[data-key='office:DG01'] td[data-column='3']")?.textContent !==
        text,
      [before],
    );
    const value = (text: string) => Number(text.replaceAll(",", "").replace("\u2212", "-"));
    expect(value(await cell.innerText()) - value(before)).toBe(1234);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-column"))).toBe(
      "3",
    );
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
      [],
    );
    await close();
  });

  it("keeps the numbers of a ledger number that the address names, and leads back to now", async () => {
    const ledger = await importSale("77.00");
    const { page, close } = await open(`/?unit=yuan&ledger=${ledger - 1}`);
    const cell = page.locator("tr[data-key='office:DG01'] td[data-column='3']");
    const then = await cell.innerText();
    await page.getByText(`正在看帳本 #${ledger - 1} 當時的數字`).waitFor();
    await page.getByRole("button", { name: "回到現在" }).click();
    await page.waitForFunction(
      ([text]) =>
        document.querySelector("tr[data-key='office:DG01'] td[data-column='3']")?.textContent !==
        text,
      [then],
    );
    await close();
  });

  it("keeps the last numbers when the server fails, says how old they are, and recovers", async () => {
    const { page, close } = await open("/");
    await settled(page);
    await page.route("**/api/performance*", (route) => route.abort());
    await importSale("5.00");
    await page.getByText(/更新失敗.仍顯示 \d\d:\d\d 的數字/).waitFor({ timeout: 20_000 });
    expect(await page.locator("tbody tr[data-key='office:DG01']").count()).toBe(1);
    await page.unroute("**/api/performance*");
    await page.getByRole("button", { name: "重試" }).click();
    await page.getByText("更新失敗").waitFor({ state: "detached" });
    await close();
  });

  it("says what is wrong when there has never been an answer, and tries again", async () => {
    const { page, close } = await site.bare();
    await page.route("**/api/performance*", (route) =>
      route.fulfill({
        status: 404,
        json: { error: { code: "x.y", message: "壞了", details: {} } },
      }),
    );
    await page.goto(site.url);
    await page.getByText("讀不到數字").waitFor();
    await page.getByText("壞了").waitFor();
    await page.unroute("**/api/performance*");
    await page.getByRole("button", { name: "重試" }).click();
    await page.locator("tbody tr[data-key='office:DG01']").waitFor();
    await close();
  });
});
