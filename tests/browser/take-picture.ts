import type { Browser } from "playwright-core";
import { differingPixels } from "./compare-pictures.ts";
import type { OpenPage } from "./open-page.ts";

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
  return page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
}

/** Pixels that differ, counted in a page of the browser. */
export async function countDifferences(browser: Browser, one: Buffer, other: Buffer) {
  const page = await browser.newPage();
  const count = await differingPixels(page, one, other);
  await page.close();
  return count;
}
