import { startDemoServer } from "./demo-server.ts";
import { judgeView, readNames } from "./judge-screen.ts";
import { launchBrowser } from "./open-page.ts";
import { everyView, nameOf } from "./views.ts";

/** Judges every view (or those of some screens), tells each finding, and gives how many views have one. */
export async function judgeEveryView(only: readonly string[] | null): Promise<number> {
  const views = everyView().filter(({ screen }) => only?.includes(screen.name) ?? true);
  if (views.length === 0) throw new Error(`There is no screen ${only?.join(", ")}.`);
  const [server, browser] = await Promise.all([startDemoServer({ demo: true }), launchBrowser()]);
  let wrong = 0;
  const site = { url: server.url, names: await readNames(server.url) };
  try {
    for (const view of views) {
      const findings = await judgeView(browser, site, view).catch((error) => [String(error)]);
      console.log(`${findings.length === 0 ? "✓" : "✗"} ${nameOf(view)}`);
      for (const finding of findings) console.log(`    ${finding}`);
      if (findings.length > 0) wrong += 1;
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`${views.length - wrong} of ${views.length} views have no finding.`);
  return wrong;
}
