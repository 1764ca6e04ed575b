import type { Browser } from "playwright-core";
import { desk, openPage } from "./open-page.ts";
import { countDifferences, takePicture } from "./take-picture.ts";

/**
 * Opens an address in two clean browsers; what is wrong: it does not stay as it was given, a complaint, or
 * two pictures that are not the same.
 */
export async function roundTripFindings(
  browser: Browser,
  site: string,
  address: string,
): Promise<string[]> {
  const looks: Buffer[] = [];
  const wrong: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    const opened = await openPage(browser, {
      url: site + address,
      language: "zh-Hant",
      theme: "light",
      size: desk,
    });
    looks.push(await takePicture(opened));
    const { pathname, search } = new URL(opened.page.url());
    if (decodeURIComponent(pathname + search) !== decodeURIComponent(address)) {
      wrong.push(`the address became ${pathname}${search}`);
    }
    wrong.push(...opened.complaints);
    await opened.close();
  }
  const pixels = await countDifferences(browser, looks[0] as Buffer, looks[1] as Buffer);
  if (pixels > 0) wrong.push(`${pixels} pixels differ`);
  return wrong;
}
