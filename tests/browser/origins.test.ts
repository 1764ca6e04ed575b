import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { desk, phone } from "./open-page.ts";
import { withDemo } from "./site.ts";

const site = withDemo();

const open = (path: string, size = desk) => site.open(path, { size });

/** Every chart of the page as its table, so that each of its numbers can be reached. */
async function showTables(page: Page): Promise<void> {
  // The live stream never ends, so that the network is never idle: wait for the last part instead.
  await page.waitForFunction(() => {
    const charts = document.querySelectorAll("[data-chart-id]").length;
    const drawn = document.querySelectorAll("[data-chart-id] [role=application]").length;
    return charts > 0 && charts === drawn && !document.querySelector("[class*=skeleton]");
  });
  const buttons = page.getByRole("button", { name: "表格檢視" });
  for (let i = 0; i < (await buttons.count()); i += 1) await buttons.nth(i).click();
  for (const details of await page.locator("details").all()) {
    await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
  }
}

const originsOf = (page: Page): Promise<string[]> =>
  page
    .locator("[data-origin]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-origin") ?? ""));

/** Field and kind of thing, without whose it is: `sales.actual@office`. */
const sortOf = (origin: string): string => origin.split(":")[0] ?? "";

/** Sorts of numbers that were opened, on the pages before too. */
const met = new Set<string>();

/** Places of the first number of each sort. */
function oneOfEach(origins: readonly string[]): number[] {
  return origins.flatMap((origin, at) => {
    const isNew = !met.has(sortOf(origin));
    met.add(sortOf(origin));
    return isNew ? [at] : [];
  });
}

/** The numbers of which the server gives no account; it is asked for each there is. */
async function unexplained(origins: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const origin of new Set(origins)) {
    const [, field = "", by = "", key] =
      /^(.+)@(office|province|staff|total)(?::(.+))?$/.exec(origin) ?? [];
    if (field === "") continue;
    const query = new URLSearchParams({ field });
    if (by !== "total") query.set("by", by);
    if (key !== undefined) query.set("key", key);
    const answer = await fetch(`${site.url}/api/explain?${query.toString()}`);
    if (answer.status !== 200) missing.push(`${origin}: ${answer.status} ${await answer.text()}`);
  }
  return missing;
}

/** What a number's account says once its value or an alert is there and the focus is in it. */
type Account = { readonly text: string; readonly alert: boolean; readonly rows: number };

/** Looked for at every frame: the page is full of tables, and there are many numbers to ask. */
const accountIn = (page: Page): Promise<Account | null> =>
  page
    .waitForFunction(
      () => {
        const drawer = document.querySelector<HTMLElement>("[role=dialog]");
        const said = drawer?.querySelector<HTMLElement>("[class*=value]");
        const alert = drawer?.querySelector<HTMLElement>("[role=alert]");
        if (!drawer || !(said?.checkVisibility() || alert?.checkVisibility())) return null;
        if (!drawer.contains(document.activeElement)) return null;
        const buttons = [...drawer.querySelectorAll("button")];
        return {
          text: drawer.innerText,
          alert: alert !== null,
          rows: buttons.filter((button) => /逐行明細/.test(button.innerText)).length,
        };
      },
      undefined,
      { timeout: 20_000 },
    )
    .then(
      (found) => found.jsonValue() as Promise<Account>,
      () => null,
    );

/** Opens a number's account, by click or by key, and says what is wrong with it; null where nothing is. */
async function problemOf(page: Page, at: number, byKey: boolean): Promise<string | null> {
  const number = page.locator("[data-origin]").nth(at);
  const name = await number.evaluate(
    (element) => `${element.getAttribute("data-origin")} ${(element as HTMLElement).innerText}`,
  );
  if (byKey) {
    await number.focus();
    await page.keyboard.press("Enter");
  } else {
    // By the pointer itself: after a click that a script makes, the dialog takes its focus away and gives it
    // back half a second later, as it does for a screen reader, and an Escape in between reaches nobody.
    await number.click();
  }
  const account = await accountIn(page);
  if (account === null) return `${name}: nothing opened`;
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("[role=dialog]") === null);
  const { text, alert, rows } = account;
  if (alert || /explain\.|(fields|formulas)\./.test(text)) return `${name}: ${text.slice(0, 120)}`;
  return rows === 0 && !/sales\.(timeProgress|lagging)/.test(name) ? `${name}: no rows` : null;
}

describe("where a number comes from", () => {
  it.each([
    ["/office?scope=office:QZ01", 60],
    ["/office?scope=province:FJ", 60],
    ["/share?scope=office:QZ01", 20],
    ["/price?scope=province:FJ", 20],
  ])(
    "is answered for every number of %s, and opens for every sort of number, one by click, the next by key",
    async (path, least) => {
      const { page, complaints, close } = await open(path);
      await showTables(page);
      const origins = await originsOf(page);
      expect(origins.length).toBeGreaterThan(least);
      expect(await unexplained(origins)).toEqual([]);
      const problems: (string | null)[] = [];
      for (const [i, at] of oneOfEach(origins).entries()) {
        problems.push(await problemOf(page, at, i % 2 === 1));
      }
      expect(problems.filter((one) => one !== null)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
    240_000,
  );

  it("is answered for every number of a line of the league", async () => {
    const { page, complaints, close } = await open("/");
    const cells = page.locator("tr[data-key^='office:']").first().locator("td[data-field]");
    await cells.first().waitFor();
    const fields = await cells.evaluateAll((all) =>
      all.map((one) => (one as HTMLElement).dataset["field"]),
    );
    expect(fields).toEqual(expect.arrayContaining(["visits.onCycleRate", "promotion.useRate"]));
    expect(fields.some((field) => field?.startsWith("incidents."))).toBe(true);
    for (let at = 0; at < fields.length; at += 1) {
      await cells.nth(at).focus();
      await page.keyboard.press("Enter");
      const drawer = page.getByRole("dialog");
      await drawer.locator("[class*=value]").first().waitFor();
      expect(await drawer.getByRole("alert").count(), fields[at]).toBe(0);
      await page.keyboard.press("Escape");
      await drawer.waitFor({ state: "detached" });
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it("is answered by a point of a chart: an arrow to it, then Enter", async () => {
    const { page, close } = await open("/office?scope=office:QZ01");
    const strips = page.locator('[data-chart-id="target-strips"] [role=application]');
    await strips.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").locator("[class*=value]").first().waitFor();
    expect(new URL(page.url()).searchParams.get("explain")).toMatch(/^sales\.\w+@office:QZ01$/);
    await close();
  });

  it("lists only the programme's own vouchers, on a phone too", async () => {
    const { page, close } = await open("/office?scope=office:QZ01&period=2026Q3", phone);
    const spent = page.locator("[data-origin^='spent@programme:']").first();
    const code = (await spent.getAttribute("data-origin"))?.split(":")[1] ?? "";
    await spent.click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: /逐行明細/ }).click();
    const rows = drawer.locator("tbody tr");
    await rows.first().waitFor();
    for (const text of await rows.allInnerTexts()) expect(text).toContain(code);
    await close();
  });
});
