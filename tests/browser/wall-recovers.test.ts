import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slideAt } from "../../web/features/wall/rotation.ts";
import { slideIds } from "../../web/features/wall/slides.ts";
import { ensureBuilt } from "../../server/boot/builds.mjs";
import {
  runWell,
  startServer,
  type HomeVariables,
  type RunningServer,
} from "../faults/support/product.ts";
import { tokenArguments } from "../setup/token.mjs";
import { importCompany, startDemoServer } from "./demo-server.ts";
import { closePages, sharedBrowser } from "./open-page.ts";
import { countSlides, openWall, showSlide } from "./wall-page.ts";

let browser: Browser;
let home: string;
let server: RunningServer;
let variables: HomeVariables;

beforeAll(async () => {
  await ensureBuilt(["web"]);
  home = await mkdtemp(join(tmpdir(), "dabiao-wall-"));
  const own = { DABIAO_HOME: join(home, "own") };
  variables = { ...own, TEST_KEY: await runWell(own, tokenArguments) };
  [server, browser] = await Promise.all([startServer(variables), sharedBrowser()]);
  const company = { offices: 6, months: 25, rows: 4_000, seed: 7, endsOn: "2026-09-16" };
  await importCompany(server.url, company, server.headers);
}, 180_000);
afterAll(async () => {
  await closePages();
  await server?.kill();
  await rm(home, { recursive: true, force: true });
});

describe("a wall whose server dies", () => {
  it("keeps its numbers with their age, also over a start of the screen, and is right 10 s after the return", async () => {
    const { page, context } = await openWall(browser, { url: server.url, headers: server.headers });
    await page.waitForFunction(async () => {
      const kept = await caches.open("dabiao-wall");
      return (await kept.match("/wall")) !== undefined && (await kept.keys()).length > 5;
    });
    await showSlide(page, 1);
    await page.keyboard.press(" ");
    const before = await firstNumber(page);

    await server.kill();
    await page.getByRole("status").filter({ hasText: "離線" }).waitFor();
    expect(await firstNumber(page)).toBe(before);

    await page.reload();
    await page.getByRole("status").filter({ hasText: "離線" }).waitFor();
    await showSlide(page, 1);
    await page.keyboard.press(" ");
    expect(await firstNumber(page)).toBe(before);

    // What happens while nobody can see it must be on the wall afterwards.
    const file = join(home, "late.csv");
    const office = await anyOffice();
    await writeFile(file, `date,office_code,amount,doc_no\n2026-09-16,${office},90000000,WALL-1\n`);
    await runWell(variables, ["import", "sales_actuals", file]);
    const { port } = new URL(server.url);
    server = await startServer({ ...variables, PORT: port });
    const returned = performance.now();
    await page.waitForFunction(
      (old) => document.querySelector("section [data-min='14']")?.textContent !== old,
      before,
    );
    await page.getByText("離線").first().waitFor({ state: "detached" });
    await page.locator("footer button").filter({ hasText: "暫停" }).waitFor();
    expect(performance.now() - returned).toBeLessThan(10_000);
    await context.close();
  }, 90_000);

  it("skips a slide that throws and says so, instead of going dark", async () => {
    const demo = await startDemoServer({ demo: true });
    const { page, context } = await openWall(browser, { url: demo.url });
    const slides = await countSlides(page);
    await page.route("**/api/price-incidents*", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { incidents: { depth: unknown }[] };
      for (const incident of body.incidents) incident.depth = "deep";
      await route.fulfill({ json: body });
    });
    await page.reload();
    await page.locator("footer").waitFor();
    // The fourth breaks when it is shown, and is gone from then on.
    await page.keyboard.press("4");
    await page.locator("footer button", { hasText: `/${slides - 1}` }).waitFor();
    await showSlide(page, 1);
    await page.getByText("價格訊號出錯").waitFor();
    await context.close();
    await demo.close();
  }, 60_000);
});

async function firstNumber(page: Page): Promise<string> {
  return page.locator("section [data-min='14']").first().innerText();
}

async function anyOffice(): Promise<string> {
  const text = await runWell({ DABIAO_HOME: join(home, "own") }, ["performance"]);
  const { rows } = JSON.parse(text) as { rows: { code: string }[] };
  return rows[0]?.code ?? "";
}

describe("a wall that turns for days", () => {
  // Its heap over 500 turns is measured by `npm run bench -- --only wall`.
  it("shows the slide of the clock at every turn, one at a time, and keeps nothing of those before", async () => {
    const demo = await startDemoServer({ demo: true });
    const { page, context } = await openWall(browser, { url: demo.url, clock: "turned" });
    const devtools = await context.newCDPSession(page);
    await devtools.send("Performance.enable");
    const round = async () => {
      for (let done = 0; done < slideIds.length; done += 1) {
        await page.clock.fastForward(25_000);
        const now = await page.evaluate(() => Date.now());
        const { index } = slideAt(now, slideIds);
        // The picture follows its clock as soon as the browser gets to it, and without another turn.
        const button = page.locator("footer button", {
          hasText: `${index + 1}/${slideIds.length}`,
        });
        await button.waitFor({ timeout: 5_000 });
        expect(await page.locator("section").count()).toBe(1);
      }
    };
    // Six turns of 25 seconds are one round of the clock: always back at the same slide.
    await round();
    await round();
    const before = await keptBy(devtools);
    for (let rounds = 0; rounds < 8; rounds += 1) await round();
    // A slide that has just left may still be there at the first collection.
    await expect
      .poll(async () => (await keptBy(devtools)).nodes)
      .toBeLessThanOrEqual(before.nodes + 8);
    expect((await keptBy(devtools)).listeners).toBeLessThanOrEqual(before.listeners + 4);
    await context.close();
    await demo.close();
  }, 90_000);
});

/** Elements and listeners that are left once all that nobody needs is gone. */
async function keptBy(devtools: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Infinity;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
}
