import { describe, expect, it } from "vitest";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { PriceIncidentsAnswer } from "../../shared/contract/price-incidents.ts";
import { formatPercent } from "../../web/format/number.ts";
import { withDemo } from "./site.ts";

const site = withDemo();

const open = (path: string) => site.open(path);

async function api<T>(path: string): Promise<T> {
  const answer = await fetch(`${site.url}/api/${path}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

describe("the boards", () => {
  it("say the office's completion as the server does, in the sentence and in the chart's table", async () => {
    const { rows } = await api<PerformanceAnswer>("performance?scope=office:QZ01");
    const completion = formatPercent(rows[0]?.sales.completion ?? null);
    const { page, close } = await open("/office?scope=office:QZ01");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(completion);
    const strips = page.locator('[data-chart-id="target-strips"]');
    await strips.getByRole("button", { name: "表格檢視" }).click();
    expect(await strips.locator("tbody tr").first().innerText()).toContain(completion);
    await close();
  });

  it("open the account of a quarter's number though the page is about a month", async () => {
    const { page, close } = await open("/office?scope=office:QZ01");
    await page.getByText("數字來源").click();
    const quarter = page.locator("details tr", { hasText: "第 3 季" });
    await quarter.getByRole("button", { name: "完成率" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("2026 年第 3 季").waitFor();
    expect(new URL(page.url()).searchParams.get("explainPeriod")).toBe("2026Q3");
    await close();
  });

  it("lead from an action to its evidence", async () => {
    const { page, close } = await open("/office?scope=office:QZ01");
    await page.getByRole("link", { name: /批發價破價/ }).click();
    await page.waitForURL(/\/price\?.*sku=PJ001/);
    await page.locator('[data-chart-id="price-series"] [role=application]').waitFor();
    await close();
  });

  it("list every open incident, the critical first, and none that is over", async () => {
    const { incidents } = await api<PriceIncidentsAnswer>("price-incidents");
    const { page, close } = await open("/price");
    const items = page.locator("li", { hasText: "第一步" });
    await items.first().waitFor();
    expect(await items.count()).toBe(incidents.length);
    expect(await items.first().innerText()).toContain("嚴重");
    await page.getByRole("button", { name: "已結束" }).click();
    await page.waitForURL(/state=ended/);
    await page.locator("li[data-ended]").first().waitFor();
    expect(await page.locator("li", { hasText: "第一步" }).count()).toBe(0);
    await close();
  });

  it("say which offices' verdict depends on the average", async () => {
    const { rows } = await api<PerformanceAnswer>("performance");
    const doubtful = rows.filter(({ benchmark }) => benchmark?.disagree);
    expect(doubtful.length).toBeGreaterThan(0);
    const { page, close } = await open("/share");
    expect(await page.getByText("≠ 口徑不一").count()).toBe(doubtful.length);
    await close();
  });

  it("count only who is judged: an office that lags is neither above its province nor one of the compared", async () => {
    const { rows } = await api<PerformanceAnswer>("performance?period=2026Q3");
    const known = rows.filter(({ share }) => (share?.vsProvincePp ?? null) !== null);
    const judged = known.filter(({ sales }) => !sales.lagging);
    expect(judged.length).toBeLessThan(known.length);
    const { page, settled, close } = await open("/share");
    await settled();
    const message = await page.getByRole("heading", { level: 1 }).innerText();
    expect(message).toContain(`${judged.length}\u00a0個可比辦事處`);
    // Who lags and whose sales are half of an average is told where it is read.
    expect(await page.getByText("平均含汕頭辦事處（數據至\u00a09/9）").count()).toBe(1);
    expect(await page.locator("th[scope=row]", { hasText: "汕頭辦事處" }).innerText()).toContain(
      "滯後",
    );
    await close();
  });

  it("stand the pins of every province of a column around one line: their scale is one", async () => {
    const { page, settled, close } = await open("/share");
    await settled();
    const zero = (id: string) =>
      page
        .locator(`[data-chart-id="${id}"] [data-series="province"]`)
        .evaluate((line) => Math.round(line.getBoundingClientRect().x));
    expect(await zero("share-pins-JX")).toBe(await zero("share-pins-FJ"));
    await close();
  });
});
