import type { Browser } from "playwright-core";
import { desk, type OpenPage } from "./open-page.ts";
import type { PageLender } from "./page-lender.ts";
import { countDifferences, takePicture } from "./take-picture.ts";

/**
 * Opens an address for two readers, each in a window of their own; what is wrong: it does not stay as it was
 * given, a complaint, or two pictures that are not the same.
 */
export async function roundTripFindings(
  browser: Browser,
  lend: PageLender["open"],
  url: string,
): Promise<string[]> {
  const looks: Buffer[] = [];
  const wrong: string[] = [];
  const { origin } = new URL(url);
  const address = url.slice(origin.length);
  const readers: OpenPage[] = [];
  for (let reader = 0; reader < 2; reader += 1) {
    const opened = await lend({
      url,
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
    readers.push(opened);
  }
  await Promise.all(readers.map(({ close }) => close()));
  const pixels = await countDifferences(browser, looks[0] as Buffer, looks[1] as Buffer);
  if (pixels > 0) wrong.push(`${pixels} pixels differ`);
  return wrong;
}
