import { beforeAll, describe, expect, it } from "vitest";
import { importCompany } from "./demo-server.ts";
import { withSite } from "./site.ts";

const offices = 200;

const site = withSite({ demo: false });
beforeAll(async () => {
  const company = { offices, months: 14, rows: 60_000, seed: 7, endsOn: "2026-09-16" };
  await importCompany(site.url, company);
}, 300_000);

const open = (path: string) => site.open(path, { language: "en" });

describe("a league of 200 offices", () => {
  it("draws the rows in sight and says how many there are", async () => {
    const { page, close } = await open("/");
    const grid = page.getByRole("grid");
    expect(await grid.getAttribute("aria-rowcount")).toBe(String(offices + 2));
    expect(await page.locator("tbody tr[data-row]").count()).toBeLessThan(80);
    await close();
  });

  it("draws every course in sight as one plain path, wherever it stands: no library draws small marks", async () => {
    const { page, close } = await open("/");
    for (const key of ["Control+Home", "Control+End"]) {
      await page.locator("tbody [tabindex='0']").first().focus();
      await page.keyboard.press(key);
      const row = key === "Control+End" ? offices + 2 : 2;
      await page.waitForFunction(
        (wanted) => document.activeElement?.closest("tr")?.dataset["row"] === wanted,
        String(row),
      );
      await page.locator("tbody tr[data-key^='office:'] svg path").first().waitFor();
      const drawn = await page.evaluate(() => {
        const rows = [...document.querySelectorAll("tbody tr[data-key^='office:']")];
        const courses = rows.map((line) =>
          line.querySelectorAll("td[data-column='6'] > svg > path"),
        );
        return {
          rows: rows.length,
          courses: courses.filter((paths) => paths.length === 1).length,
          library: document.querySelectorAll("[class*='recharts']").length,
        };
      });
      expect(drawn.rows).toBeGreaterThan(10);
      expect(drawn).toEqual({ rows: drawn.rows, courses: drawn.rows, library: 0 });
    }
    await close();
  });

  it("leads the keyboard to the last office, wherever the table was scrolled to", async () => {
    const { page, close } = await open("/");
    await page.locator("tbody th[tabindex='0']").focus();
    await page.keyboard.press("Control+End");
    await page.waitForFunction(
      (last) => document.activeElement?.closest("tr")?.getAttribute("data-row") === last,
      String(offices + 2),
    );
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(3000);
    await page.keyboard.press("Control+Home");
    await page.waitForFunction(
      () => document.activeElement?.closest("tr")?.getAttribute("data-row") === "2",
    );
    await close();
  });

  it("keeps the place of the scroll bar true: the table is as high as its rows", async () => {
    const { page, close } = await open("/");
    const height = await page.getByRole("grid").evaluate((table) => table.clientHeight);
    const row = await page
      .locator("tbody tr[data-row='3']")
      .evaluate((line) => line.getBoundingClientRect().height);
    expect(Math.abs(height - row * (offices + 2))).toBeLessThan(row);
    await close();
  });

  it("finds one office of 200 by its name, and says that the data is old", async () => {
    const { page, close } = await open("/");
    await page.getByText(/Data stops at 16\sSep\s2026/).waitFor();
    const name =
      (await page.locator("tbody tr[data-row='9'] th span[title]").getAttribute("title")) ?? "";
    await page.getByRole("searchbox").fill(name.split(" ").at(-1) ?? "");
    await page.getByText(/^1 office found$/).waitFor({ state: "attached" });
    expect(await page.locator("tbody tr[data-key^='office:']").count()).toBe(1);
    await close();
  });
});
