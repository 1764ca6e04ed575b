import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "./axe.ts";
import { chromiumLaunchOptions } from "./chromium.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await chromiumLaunchOptions());
});
afterAll(() => browser?.close());

/** What is found in a page of these elements, and once more when `then` has changed it. */
async function findings(body: string, then: string | null = null): Promise<string[]> {
  const page = await browser.newPage();
  const styles = ".drawn { position: relative } .drawn::before { content: ''; position: absolute; ";
  await page.setContent(
    `<!doctype html><html lang="en"><title>t</title><style>${styles} inset: 0; background: #eee }</style>` +
      `<body><main><h1>Heading</h1>${body}</main>`,
  );
  const before = await axeViolations(page);
  if (then === null) return before.map(({ id, impact }) => `${id}: ${impact}`);
  expect(before).toEqual([]);
  await page.locator("main").evaluate((main, html) => (main.innerHTML = html), then);
  return (await axeViolations(page)).map(({ id, impact }) => `${id}: ${impact}`);
}

describe("what axe is asked", () => {
  it("finds nothing where nothing is wrong", async () => {
    expect(await findings("<p>Text</p><button>Press</button>")).toEqual([]);
  });

  it.each([
    ["a text that is too pale", '<p style="color: #aaa">Text</p>', "color-contrast: serious"],
    [
      "the same before a drawn ::before",
      '<p class="drawn" style="color: #aaa">Text</p>',
      "color-contrast: serious",
    ],
    ["a button without a name", "<button></button>", "button-name: critical"],
    ["a field without a label", "<input>", "label: critical"],
    ["a role that is none", '<p role="nothing">Text</p>', "aria-roles: critical"],
  ])("finds %s", async (_, body, found) => {
    expect(await findings(body)).toEqual([found]);
  });

  it("finds what a page became after it was judged", async () => {
    const found = await findings("<p>Text</p>", "<h1>Heading</h1><button></button>");
    expect(found).toEqual(["button-name: critical"]);
  });
});
