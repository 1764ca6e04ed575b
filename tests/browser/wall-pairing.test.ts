import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDemoServer, type DemoServer } from "./demo-server.ts";
import { launchBrowser } from "./open-page.ts";
import { fullHd, overflows, ultraHd } from "./wall-page.ts";

let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startDemoServer({ demo: true, signIn: true }),
    launchBrowser(),
  ]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("a screen nobody has let in", () => {
  it("keeps trying while the server is away and says so, and has a code when it is back", async () => {
    const television = await browser.newContext({ viewport: fullHd, locale: "en-GB" });
    const wall = await television.newPage();
    await wall.goto(`${server.url}/wall`);
    await wall.getByText("This screen is not paired yet").waitFor();
    await television.setOffline(true);
    await wall.getByText("The server cannot be reached; trying again").waitFor();
    await television.setOffline(false);
    await wall.getByText("This code holds for").waitFor();
    await wall.keyboard.press("l");
    await wall.getByText("這塊大屏還沒有接入").waitFor();
    await television.close();
  });

  it.each(["zh-Hant", "zh-Hans", "en"])(
    "is read from six metres in %s, at any size",
    async (lang) => {
      for (const viewport of [fullHd, ultraHd]) {
        const television = await browser.newContext({ viewport });
        const wall = await television.newPage();
        await wall.goto(`${server.url}/wall?lang=${lang}`);
        const code = wall.locator("main b").filter({ hasText: /^[A-Z]{4}-[A-Z]{4}$/ });
        const size = await code.evaluate((element) => element.getBoundingClientRect().height);
        expect(size / viewport.height).toBeGreaterThan(0.2);
        expect(await overflows(wall)).toEqual([]);
        await television.close();
      }
    },
  );
});
