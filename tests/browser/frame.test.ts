import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { languages } from "../../shared/i18n/language.ts";
import { desk, phone } from "./open-page.ts";
import { withDemo } from "./site.ts";

const site = withDemo();

const open = (path: string, size = desk) => site.open(path, { size });

const settled = (page: Page) => page.locator("[aria-busy='false']").first().waitFor();

describe("by keyboard", () => {
  it("the table is one tab stop, arrows move in it, Enter opens the origin, Escape gives focus back", async () => {
    const { page, close } = await open("/");
    await page.getByRole("button", { name: "同比" }).focus();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.closest("tbody") !== null)) break;
    }
    const place = () =>
      page.evaluate(() => {
        const cell = document.activeElement as HTMLElement | null;
        return [cell?.closest("tr")?.dataset["row"], cell?.dataset["column"]];
      });
    expect(await place()).toEqual(["2", "0"]);
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"]) {
      await page.keyboard.press(key);
      await page.waitForFunction(() => document.activeElement?.closest("tbody") !== null);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    }
    expect(await place()).toEqual(["4", "2"]);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("實際 ÷ 計劃").waitFor();
    expect(page.url()).toContain("explain=sales.completion@office:");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await place()).toEqual(["4", "2"]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("tbody"))).toBeNull();
    await close();
  });

  it("L turns the page to the next language and keeps the view", async () => {
    const { page, close } = await open("/?period=2026Q3&q=州");
    const before = await page.locator("tbody tr").count();
    await page.keyboard.press("l");
    await page.getByText("账本 #").first().waitFor();
    await page.keyboard.press("l");
    await page.getByText("Ledger #").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(page.url()).toContain("period=2026Q3");
    expect(page.url()).toContain("lang=en");
    expect(await page.locator("tbody tr").count()).toBe(before);
    await close();
  });

  it("? opens the notation key, brackets step the period, and typing in a field does neither", async () => {
    const { page, close } = await open("/");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("?[l");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(page.url()).not.toContain("period=");
    await page.getByRole("searchbox").press("Escape");
    await page.getByRole("searchbox").blur();
    await page.keyboard.press("[");
    await page.waitForURL(/period=2026-08/);
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("應達進度").waitFor();
    await close();
  });
});

describe("the frame", () => {
  it("lists who has not reported", async () => {
    const { page, close } = await open("/");
    await page.getByRole("button", { name: /已報 23\/24/ }).click();
    const list = page.getByRole("dialog");
    await list.getByText("吉安").waitFor();
    await list.getByText("汕頭").waitFor();
    await close();
  });

  it("finds an office in the scope picker and shows it alone", async () => {
    const { page, close } = await open("/");
    await page.getByRole("button", { name: /範圍/ }).click();
    await page.getByRole("dialog").getByRole("searchbox").fill("東莞");
    await page.getByRole("option", { name: /東莞/ }).click();
    await page.waitForURL(/scope=office:DG01/);
    await settled(page);
    expect(await page.locator("tbody tr").count()).toBe(1);
    await close();
  });

  it("moves through the scope picker by arrows from the field, the chosen one always in sight", async () => {
    const { page, close } = await open("/");
    await page.getByRole("button", { name: /範圍/ }).click();
    await page.getByRole("dialog").getByRole("searchbox").waitFor();
    for (let presses = 0; presses < 22; presses += 1) await page.keyboard.press("ArrowDown");
    const focused = page.locator("[role='option'][data-focused]");
    const [item, list] = await Promise.all([
      focused.boundingBox(),
      page.getByRole("dialog").boundingBox(),
    ]);
    expect((item?.y ?? 0) + (item?.height ?? 0)).toBeLessThanOrEqual(
      (list?.y ?? 0) + (list?.height ?? 0) + 1,
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(/scope=office:/);
    await close();
  });

  it("remembers a theme and a language on this device, and the address wins over both", async () => {
    const { page, close } = await open("/");
    await page.getByRole("button", { name: /外觀/ }).click();
    await page.getByRole("menuitemradio", { name: "深色" }).click();
    await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
    await page.goto(site.url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await page.goto(`${site.url}/?theme=light&lang=en`);
    await page.getByText("Ledger #").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("light");
    await close();
  });

  it("turns dark at once for who wants no motion: no part hands its colour to the next a frame later", async () => {
    const { page, settled, close } = await open("/");
    await settled(["tbody tr"]);
    const moving = await page.evaluate(() => {
      document.documentElement.dataset["theme"] = "dark";
      return document.getAnimations().length;
    });
    expect(moving).toBe(0);
    await close();
  });

  it("changes the period with the thumb on a phone, and shows cards with every number", async () => {
    const { page, close } = await open("/", phone);
    await page.locator("main li", { hasText: "東莞" }).first().waitFor();
    expect(await page.getByRole("grid").count()).toBe(0);
    const button = page.getByRole("button", { name: "上一期" });
    const box = await button.boundingBox();
    expect(box?.y ?? 0).toBeGreaterThan(phone.height / 2);
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await button.click();
    await page.getByRole("heading", { level: 1 }).getByText("8 月完成").waitFor();
    await page.locator("main li", { hasText: "東莞" }).first().getByRole("button").first().click();
    await page.getByRole("dialog").getByText("這個數怎麼來的").waitFor();
    await close();
  });

  it.each(languages)("has one line for each clock on a phone, in %s", async (language) => {
    const { page, close } = await site.open("/office", { language, size: phone });
    await page.locator("header time").waitFor();
    const lines = await page.locator("header:has(time) > :last-child > *").evaluateAll((clocks) =>
      clocks.map((clock) => ({
        lines: clock.clientHeight / Number.parseFloat(getComputedStyle(clock).lineHeight),
        cut: clock.scrollWidth > clock.clientWidth,
      })),
    );
    expect(lines).toHaveLength(2);
    for (const clock of lines) {
      expect(clock.lines).toBeLessThan(2);
      expect(clock.cut).toBe(false);
    }
    await close();
  });

  it("keeps look and notation in the account's menu on a phone, where the bar has no room", async () => {
    const { page, close } = await open("/office", phone);
    await page.getByRole("button", { name: "帳戶" }).click();
    await page.getByRole("button", { name: "深色" }).click();
    await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
    await page.getByRole("button", { name: "圖例與按鍵" }).click();
    await page.getByRole("dialog", { name: "圖例與按鍵" }).getByText("應達進度").waitFor();
    await close();
  });

  it("skips to the content at the first Tab", async () => {
    const { page, close } = await open("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到內容");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await close();
  });
});
