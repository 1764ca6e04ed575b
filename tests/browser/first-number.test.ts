import { describe, expect, it } from "vitest";
import { languages } from "../../shared/i18n/language.ts";
import { withDemo } from "./site.ts";

const site = withDemo();

describe("the sentence before React", () => {
  it.each(languages)("says in %s what React will say, at the same place", async (language) => {
    const { page, close } = await site.bare();
    // The app does not come: only the first code is at work.
    await page.route(/\/assets\/main-/, (route) => route.abort());
    const url = `${site.url}/office?scope=office:FS01&lang=${language}`;
    await page.goto(url);
    const heading = page.getByRole("heading", { level: 1 });
    await heading.waitFor();
    const [first, at] = [await heading.innerText(), await heading.boundingBox()];
    expect(first).toMatch(/56\.3%/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.unroute(/\/assets\/main-/);
    await page.goto(url);
    await page.locator("[data-chart-id]").first().waitFor();
    // The pace joins at the end, once the working days are in; the full stop gives way to it.
    const said = await heading.innerText();
    expect(said.startsWith(first.replace(/[.。]$/, ""))).toBe(true);
    const box = await heading.boundingBox();
    expect(Math.abs((box?.y ?? 0) - (at?.y ?? 99))).toBeLessThanOrEqual(2);
    expect(box?.x).toBe(at?.x);
    await close();
  });

  it("asks each question once: the app takes over the answers", async () => {
    const { page, close } = await site.bare();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().replace(site.url, "")));
    await page.goto(`${site.url}/office?scope=office:FS01`);
    await page.locator('[data-chart-id="target-strips"] svg').first().waitFor();
    const first = ["/api/installation", "/api/performance?scope=office%3AFS01&by=office"];
    expect(first.map((one) => asked.filter((path) => path === one).length)).toEqual([1, 1]);
    await close();
  });
});
