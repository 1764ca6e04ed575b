import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { phone, type OpenOptions } from "./open-page.ts";
import { screens } from "./screens.ts";
import { withDemo } from "./site.ts";

const site = withDemo();

/** A4 across less its margins, in CSS px. */
const paper = { width: 1062, height: 733 };

/** A board as it comes from the printer, and the page as it is laid out for paper. */
async function print(name: string, given: Partial<OpenOptions> = {}) {
  const screen = screens.find((one) => one.name === name);
  const opened = await site.open(screen?.path ?? "", given);
  const { page, settled } = opened;
  await settled(screen?.ready);
  const pdf = await pdfOf(page);
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print" });
  await page.waitForFunction(() => matchMedia("print").matches);
  const close = async () => {
    await page.emulateMedia({ media: null });
    await opened.close();
  };
  return { page, pdf, close };
}

const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const pdfOf = async (page: Page): Promise<string> =>
  (await page.pdf({ preferCSSPageSize: true })).toString("latin1");

describe("a board on paper", () => {
  // On a phone tables are cards: they are tables on paper, and the paper must be laid out for those.
  it.each([
    ["company", {}],
    ["price", { theme: "dark" }],
    ["office", { size: phone, language: "en" }],
  ] as const)("is A4 across and ends with its last line: %s", async (name, given) => {
    const { page, pdf, close } = await print(name, given);
    expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59[45](?:\.\d+)?\]/);
    // What is drawn only when the paper is laid out already is cut off: nothing is, where all of it was
    // drawn for paper long before.
    expect(pagesOf(pdf)).toBe(pagesOf(await pdfOf(page)));
    await close();
  });

  it("has no control to press, no table cut off, and each chart as wide as its card", async () => {
    const { page, close } = await print("company");
    for (const name of ["跳到內容", "上一期", "表格檢視", "用自己的數據開始"]) {
      const control = page.getByText(name, { exact: true }).or(page.getByLabel(name));
      expect(await control.count(), name).toBeGreaterThan(0);
      expect(await control.first().isVisible(), name).toBe(false);
    }
    const cut = await page.locator("main table").evaluateAll((tables) =>
      tables.flatMap((table) => {
        const box = table.parentElement as HTMLElement;
        return table.scrollWidth > box.clientWidth + 1 ? [table.textContent?.slice(0, 40)] : [];
      }),
    );
    expect(cut).toEqual([]);
    // Drawn for another width, letters would be larger or smaller than those around them.
    const drawn = await page.locator("[data-chart] svg[viewBox]").evaluateAll((all) =>
      all.map((svg) => {
        const { width } = svg.getBoundingClientRect();
        return width / (svg as SVGSVGElement).viewBox.baseVal.width;
      }),
    );
    expect(drawn.length).toBeGreaterThan(3);
    for (const scale of drawn) expect(Math.abs(scale - 1)).toBeLessThan(0.06);
    await close();
  });

  it("repeats the heads of the league on every page: Chromium does not repeat what stands in a button", async () => {
    const { page, close } = await print("league");
    expect(await page.locator("thead th").count()).toBe(10);
    await page.locator("thead button").first().waitFor({ state: "detached" });
    await close();
  });
});
