import type { Browser, Page } from "playwright-core";
import { differingPixels } from "./compare-pictures.ts";
import type { OpenPage } from "./open-page.ts";
import type { Size } from "./screens.ts";

/** What stands on the page, pixel by pixel, without the pointer's and the focus's own marks. */
export async function takePicture({ page, settled }: OpenPage): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  await page
    .getByText(/連線 剛剛|连线 刚刚|Connected just now/)
    .first()
    .waitFor();
  await page.waitForFunction(() => document.querySelector("[data-waiting]") === null);
  await settled(["main h1"]);
  await showWholly(page);
  await settled();
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

/**
 * Makes the window as high as the page. A picture that reaches beyond the window is laid out anew for it each
 * time, which takes seconds where a page holds charts.
 */
async function showWholly(page: Page): Promise<void> {
  const size = page.viewportSize() as Size;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > size.height) await page.setViewportSize({ width: size.width, height });
}

/** Pixels that differ, counted in a page of the browser where the files are not the same already. */
export async function countDifferences(browser: Browser, one: Buffer, other: Buffer) {
  if (one.equals(other)) return 0;
  const page = await browser.newPage();
  const count = await differingPixels(page, one, other);
  await page.close();
  return count;
}
