import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { withDemo } from "./site.ts";
import { countSlides, openWall, overflows, showSlide, smallTexts } from "./wall-page.ts";

const site = withDemo();

/** The item with the focus, and whether it can be seen: a ring of 0.6 vh. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const item = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(item);
    const frame = document.querySelector<HTMLElement>("main > *")!;
    const enlarged = frame.getBoundingClientRect().width / frame.offsetWidth;
    const vh = ((Number.parseFloat(outlineWidth) * enlarged) / innerHeight) * 100;
    const seen = outlineStyle !== "none" && vh > 0.55 && item.offsetHeight > 0;
    return seen ? item.innerText : `unseen: ${item.innerText}`;
  });
}

/** Down through the open menu until the item has the focus, then Enter. */
async function choose(page: Page, text: string): Promise<void> {
  for (let step = 0; (await focused(page)) !== text; step += 1) {
    expect(step, `${text} is in the menu`).toBeLessThan(10);
    const before = await focused(page);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction((old) => document.activeElement?.textContent !== old, before);
  }
  await page.keyboard.press("Enter");
}

describe("a remote with four arrows and Enter", () => {
  it("reaches everything, and what it points at is always seen", async () => {
    const { page, close } = await openWall(site.browser, { url: site.url, clock: "fixed" });
    const footer = page.locator("footer button");
    const menu = page.getByRole("menu");

    await page.keyboard.press("ArrowRight");
    await footer.filter({ hasText: "2/" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await footer.filter({ hasText: "1/" }).waitFor();

    await page.keyboard.press("Enter");
    await menu.waitFor();
    expect(await focused(page)).toBe("暫停輪播");
    await choose(page, "暫停輪播");
    await footer.filter({ hasText: "暫停" }).waitFor();
    await page.keyboard.press("Enter");
    await choose(page, "繼續輪播");
    await footer.filter({ hasText: "連線" }).waitFor();

    await page.keyboard.press("Enter");
    await choose(page, "夜間外觀");
    await page.locator("[data-wall='night']").waitFor();
    await choose(page, "隱去金額");
    await page.waitForURL(/amounts=hidden/);
    await choose(page, "按鍵說明");
    await page.getByRole("dialog", { name: "按鍵" }).waitFor();
    expect([...(await smallTexts(page)), ...(await overflows(page))]).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await page.keyboard.press("Enter");
    await choose(page, "語言：繁體中文");
    await page.getByRole("menuitem", { name: "语言：简体中文" }).waitFor();
    await choose(page, "关闭");
    await menu.waitFor({ state: "detached" });
    await close();
  });

  it("walks the offices down and up, says which one it is, and comes back to the whole", async () => {
    const { page, close } = await openWall(site.browser, {
      url: site.url,
      scope: "province:FJ",
      clock: "fixed",
    });
    const facts = page.locator("section > p").first();
    const offices = await officesOf("FJ");
    expect(offices.length).toBeGreaterThan(5);
    for (const [index, { code, name }] of offices.entries()) {
      await page.keyboard.press("ArrowDown");
      await facts
        .filter({ hasText: name })
        .filter({ hasText: `${index + 1}/` })
        .waitFor();
      expect(new URL(page.url()).searchParams.get("office")).toBe(code);
      expect([...(await smallTexts(page)), ...(await overflows(page))]).toEqual([]);
    }
    await page.keyboard.press("ArrowDown");
    await page.waitForURL((url) => !url.searchParams.has("office"));
    await facts.filter({ hasText: /^福建 ·/ }).waitFor();
    await page.keyboard.press("ArrowUp");
    await facts.filter({ hasText: offices.at(-1)!.name }).waitFor();
    // The address alone brings the office back, and its menu the whole.
    await page.reload();
    await facts.filter({ hasText: offices.at(-1)!.name }).waitFor();
    await page.keyboard.press("Enter");
    await choose(page, "回到 福建");
    await facts.filter({ hasText: /^福建 ·/ }).waitFor();
    await close();
  }, 60_000);

  it("shows an office on the slide the whole was on, and forgets it after half an hour", async () => {
    const { page, close } = await openWall(site.browser, { url: site.url, clock: "turned" });
    await showSlide(page, 5);
    const title = await page.locator("section > p").first().innerText();
    await page.keyboard.press("ArrowDown");
    await page.locator("section > p", { hasText: "辦事處" }).first().waitFor();
    expect(await page.locator("section > p").first().innerText()).toContain(
      title.split(" · ")[1] ?? "費用",
    );
    await page.clock.fastForward("30:01");
    await page.waitForURL((url) => !url.searchParams.has("office"));
    await close();
  });
});

async function officesOf(province: string): Promise<{ code: string; name: string }[]> {
  const answer = (await (
    await fetch(`${site.url}/api/performance?scope=province:${province}`)
  ).json()) as { rows: { code: string; name: string }[] };
  return answer.rows;
}

describe("the keys of a keyboard", () => {
  it("turn pages, pause, jump, make black, change language and look, help and go back", async () => {
    const { page, close } = await openWall(site.browser, { url: site.url, clock: "fixed" });
    const footer = page.locator("footer button");
    const last = await countSlides(page);
    await showSlide(page, last);
    await page.keyboard.press("PageDown");
    await footer.filter({ hasText: "1/" }).waitFor();
    await page.keyboard.press("PageUp");
    await footer.filter({ hasText: `${last}/` }).waitFor();
    await page.keyboard.press(" ");
    await footer.filter({ hasText: "暫停" }).waitFor();
    await page.keyboard.press("b");
    await page.locator("[data-wall='black']").waitFor();
    expect(await page.locator("main").innerText()).toBe("");
    await page.keyboard.press("1");
    await footer.filter({ hasText: `暫停·${last}/` }).waitFor();
    await page.keyboard.press("Escape");
    await footer.filter({ hasText: "連線" }).waitFor();
    await page.keyboard.press("n");
    await page.locator("[data-wall='night']").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("l");
    await footer.filter({ hasText: "连线" }).waitFor();
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await close();
  });
});

describe("a wall that names nobody as the last", () => {
  it("has neither the last of the league nor of the shares on it, paused or not", async () => {
    const { page, close } = await openWall(site.browser, { url: site.url, clock: "fixed" });
    const lastBy = {
      2: await ranked("/api/performance", ({ sales }) => (sales.lagging ? null : sales.paceGapPp)),
      3: await ranked("/api/performance?period=2026Q3", ({ share }) => share?.vsProvincePp ?? null),
    } as const;
    for (const number of [2, 3] as const) {
      expect(lastBy[number].length).toBeGreaterThan(15);
      await showSlide(page, number);
      for (const key of [" ", " "]) {
        const text = await page.locator("section").innerText();
        expect(lastBy[number].slice(0, 5).filter((name) => text.includes(name))).toEqual([]);
        // The scan knows the names: those of the first are there.
        expect(lastBy[number].slice(-5).filter((name) => text.includes(name))).toHaveLength(5);
        await page.keyboard.press(key);
      }
    }
    await close();
  });
});

type Row = {
  name: string;
  sales: { paceGapPp: number | null; lagging: boolean };
  share: { vsProvincePp: number | null } | null;
};

/** Short names of the offices, the worst first, those without a value left out. */
async function ranked(path: string, valueOf: (row: Row) => number | null): Promise<string[]> {
  const answer = (await (await fetch(`${site.url}${path}`)).json()) as { rows: Row[] };
  return answer.rows
    .flatMap((row) => {
      const value = valueOf(row);
      return value === null ? [] : [{ name: row.name.replace("辦事處", ""), value }];
    })
    .sort((a, b) => a.value - b.value)
    .map(({ name }) => name);
}

describe("a screen that hides amounts", () => {
  it.each([
    ["zh-Hant", undefined],
    ["zh-Hans", undefined],
    ["en", undefined],
    ["zh-Hant", "office:HZ01"],
  ] as const)(
    "shows none on any slide in %s for %s, and remembers",
    async (language, scope) => {
      const { page, close } = await openWall(site.browser, {
        url: site.url,
        language,
        ...(scope && { scope }),
        clock: "fixed",
      });
      const amounts = /[萬万億亿]元|[萬万億亿]|CNY|[¥￥$]|Δ ?[+−\d]/u;
      const texts = async () => {
        const slides = await countSlides(page);
        const all: string[] = [];
        for (let number = 1; number <= slides; number += 1) {
          await showSlide(page, number);
          all.push(await page.locator("main").innerText());
          expect([...(await smallTexts(page)), ...(await overflows(page))]).toEqual([]);
        }
        return all;
      };
      // The scan can see amounts where they are.
      expect((await texts()).filter((text) => amounts.test(text)).length).toBeGreaterThanOrEqual(2);
      const shown = (await texts()).join("\n").match(/[+−]?[\d,]+\.\d(?!\d|%| ?pp)/gu) ?? [];
      expect(shown.length).toBeGreaterThan(5);

      await page.goto(`${page.url()}&amounts=hidden`);
      await page.locator("footer").waitFor();
      const hidden = await texts();
      expect(hidden.filter((text) => amounts.test(text))).toEqual([]);
      // Money has one decimal and no sign of a rate behind it; what is left of such numbers are indices.
      const left = hidden.filter((text) => !/[價价]格|price/i.test(text)).join("\n");
      const money = shown.filter((text) => text.includes(",") && !/^[\d,]+$/.test(text));
      expect(money.filter((text) => left.includes(text))).toEqual([]);

      await page.keyboard.press("Enter");
      await page.getByRole("menu").waitFor();
      expect(await page.getByRole("menu").innerText()).toMatch(/顯示金額|显示金额|Show amounts/);
      await close();
    },
    60_000,
  );

  it("keeps the choice on the screen, without a word in the address", async () => {
    const { page, close } = await openWall(site.browser, { url: site.url, clock: "fixed" });
    await page.keyboard.press("Enter");
    await choose(page, "隱去金額");
    await page.waitForURL(/amounts=hidden/);
    await page.goto(`${site.url}/wall?lang=zh-Hant`);
    await page.locator("footer").waitFor();
    await showSlide(page, 1);
    expect(await page.locator("section").innerText()).not.toMatch(/萬元|Δ/);
    await close();
  });
});
