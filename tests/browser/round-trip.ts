import type { Browser } from "playwright-core";
import { desk, openPage, type OpenOptions } from "./open-page.ts";
import type { PageLender } from "./page-lender.ts";
import { countDifferences, takePicture } from "./take-picture.ts";

/**
 * Opens an address for two readers, the second with a new browser profile; what is wrong: it does not stay as
 * it was given, a complaint, or two pictures that are not the same.
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
  for (const open of [lend, (options: OpenOptions) => openPage(browser, options)]) {
    const opened = await open({
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
    await opened.close();
  }
  const pixels = await countDifferences(browser, looks[0] as Buffer, looks[1] as Buffer);
  if (pixels > 0) wrong.push(`${pixels} pixels differ`);
  return wrong;
}
