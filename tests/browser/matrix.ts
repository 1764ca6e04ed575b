import { judgeView, readNames } from "./judge-screen.ts";
import { startSites } from "./sites.ts";
import { launchBrowser } from "./open-page.ts";
import { lendPages } from "./page-lender.ts";
import { randomAddresses } from "./random-addresses.ts";
import { roundTripFindings } from "./round-trip.ts";
import { everyView, nameOf } from "./views.ts";

const addresses = 30;

/**
 * Judges every view (or those of some screens), then thirty addresses in two browsers each, tells each
 * finding, and gives how many views and addresses have one.
 */
export async function judgeEveryView(only: readonly string[] | null): Promise<number> {
  const views = everyView().filter(({ screen }) => only?.includes(screen.name) ?? true);
  if (views.length === 0) throw new Error(`There is no screen ${only?.join(", ")}.`);
  const [server, browser] = await Promise.all([startSites(), launchBrowser()]);
  let wrong = 0;
  const tell = (name: string, findings: readonly string[]): void => {
    console.log(`${findings.length === 0 ? "✓" : "✗"} ${name}`);
    for (const finding of findings) console.log(`    ${finding}`);
    if (findings.length > 0) wrong += 1;
  };
  const asFinding = (error: unknown): string[] => [String(error)];
  const links = only ? [] : randomAddresses(addresses, 7);
  const names = await readNames(server.url);
  const { open } = lendPages(browser);
  const site = { sites: server, open, names };
  try {
    for (const view of views) {
      tell(nameOf(view), await judgeView(browser, site, view).catch(asFinding));
    }
    for (const link of links) {
      tell(link, await roundTripFindings(browser, open, server.url + link).catch(asFinding));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const all = views.length + links.length;
  console.log(`${all - wrong} of ${all} views and addresses have no finding.`);
  return wrong;
}
