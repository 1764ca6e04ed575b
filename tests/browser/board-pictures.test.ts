import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  indexStyle,
  moneyStyle,
  percentStyle,
  ppStyle,
  rateStyle,
} from "../../web/charts/notation/number-style.ts";
import { readMarks } from "../web/charts/drawn-marks.ts";
import { frameOf, tableTexts } from "../web/charts/gallery-page.ts";
import { differingPixels } from "./compare-pictures.ts";
import { startDemoServer, type DemoServer } from "./demo-server.ts";
import { desk, launchBrowser, openPage, type OpenPage } from "./open-page.ts";
import { screens } from "./screens.ts";

let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer({ demo: true }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = (path: string) =>
  openPage(browser, { url: server.url + path, language: "zh-Hant", theme: "light", size: desk });
const readyOf = (name: string) => screens.find((one) => one.name === name)?.ready ?? [];

const money = moneyStyle("wan", "萬元", "元");
const wan = (value: number) => money.write(value);
const wanSigned = (value: number) => money.writeSigned(value);
const rate = (value: number) => rateStyle().write(value);
const pp = (value: number) => ppStyle().write(value);
const percent = (value: number) => percentStyle().write(value);
const index = (value: number) => indexStyle().write(value);

/** A column of the table view (by its place), the marks that draw it, and how its numbers are written. */
type Drawn = readonly [column: number, series: readonly string[], write: (value: number) => string];

const strips: readonly Drawn[] = [
  [1, ["plan"], wan],
  [2, ["actual"], wan],
  [3, ["due"], wan],
  [4, ["prior"], wan],
];
const months: readonly Drawn[] = [
  [1, ["plan"], wan],
  [2, ["actual"], wan],
  [3, ["due"], wan],
  [4, ["delta"], wanSigned],
  [5, ["deltaRatio"], percent],
];

/** Every chart of the running boards whose numbers are marks. */
const charts: Readonly<Record<string, Readonly<Record<string, readonly Drawn[]>>>> = {
  office: {
    "target-strips": strips,
    months,
    "share-card": [[2, ["vsProvincePp"], pp]],
    "promotion-card": [
      [1, ["budget"], wan],
      [2, ["spent"], wan],
      [6, ["timeProgress"], rate],
    ],
  },
  company: { "target-strips": strips, months },
  "share-office": {
    "share-pins-FJ": [[2, ["vsProvincePp"], pp]],
    growth: [[1, ["own", "pooled", "mean", "leaveOneOut"], percent]],
  },
  price: { "price-series": [[1, ["index", "signal"], index]] },
};

describe.each(Object.keys(charts))(
  "%s: every number is drawn, every drawn number is in the table",
  (name) => {
    it("and they are the same, cell by cell", async () => {
      const screen = screens.find((one) => one.name === name);
      const { page, settled, close } = await open(screen?.path ?? "");
      await settled(readyOf(name));
      for (const [id, drawn] of Object.entries(charts[name] ?? {})) {
        await expect.poll(async () => (await readMarks(page, id, {})).length).toBeGreaterThan(0);
        const marks = await readMarks(page, id, {});
        await frameOf(page, id).locator("button[aria-pressed]").click();
        const shown = await tableTexts(page, id);
        const heads = await frameOf(page, id).locator("thead th").allInnerTexts();
        for (const [column, series, write] of drawn) {
          const fromMarks = marks
            .filter((mark) => series.includes(mark.series) && mark.shown !== null)
            .map((mark) => write(mark.shown as number));
          const fromTable = shown
            .map((cells) => cells[column] ?? "")
            .filter((text) => !text.startsWith("—"));
          expect(fromMarks.length, `${id} ${heads[column]}`).toBeGreaterThan(0);
          expect(fromMarks.sort(), `${id} ${heads[column]}`).toEqual(fromTable.sort());
        }
      }
      await close();
    });
  },
);

/** What stands on the page, pixel by pixel, without the pointer's and the focus's own marks. */
async function picture({ page, settled }: OpenPage): Promise<Buffer> {
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
async function differ(one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const count = await differingPixels(page, one, other);
  await page.close();
  return count;
}

const press = (name: string) => async (page: Page) =>
  page.getByRole("button", { name, exact: true }).click();
const address = (text: string) => async (page: Page) => {
  await page.waitForURL((url) => url.search.includes(text));
};

/** What a reader does on a board, and what must stand in the address afterwards. */
const journeys: Readonly<Record<string, readonly ((page: Page) => Promise<void>)[]>> = {
  office: [press("季"), address("period=2026Q3"), press("上一期"), address("period=2026Q2")],
  company: [press("年"), address("period=2026"), press("上一期"), address("period=2025")],
  "share-office": [press("上一期"), address("period=2026-08")],
  price: [
    press("零售價"),
    address("level=retail"),
    press("全部"),
    address("state=all"),
    async (page) => {
      await page.getByRole("button", { name: /品項/ }).click();
      await page.getByRole("menuitemradio").nth(1).click();
    },
    address("sku="),
  ],
};

describe("the address of a board", () => {
  it.each(Object.keys(journeys))("%s: leads another reader to the same picture", async (name) => {
    const screen = screens.find((one) => one.name === name);
    const mine = await open(screen?.path ?? "");
    for (const step of journeys[name] ?? []) await step(mine.page);
    const [shown, link] = [await picture(mine), mine.page.url()];
    const other = await openPage(browser, {
      url: link,
      language: "zh-Hant",
      theme: "light",
      size: desk,
    });
    const theirs = await picture(other);
    expect(other.page.url()).toBe(link);
    expect(await differ(shown, theirs), link).toBe(0);
    await other.close();
    await mine.close();
  });

  const views = [
    "/office?lang=en&period=2025Q4&scope=province:GD&unit=yi",
    "/office?on=2026-06-30&period=2026-06&scope=office:DG01&theme=dark",
    "/share?lang=zh-Hans&period=2026Q2&scope=province:JX",
    "/price?level=retail&scope=province:FJ&state=ended&theme=dark",
    "/price?lang=en&on=2026-08-31&sku=YL006",
    "/?group=province&period=2026Q2&q=州&sort=growth.desc&theme=dark",
  ];
  it.each(views)("gives the same picture in two clean browsers: %s", async (view) => {
    const looks: Buffer[] = [];
    for (let time = 0; time < 2; time += 1) {
      const opened = await open(view);
      looks.push(await picture(opened));
      const search = decodeURI(new URL(opened.page.url()).search);
      expect(search.length).toBe(view.length - view.indexOf("?"));
      expect(opened.complaints).toEqual([]);
      await opened.close();
    }
    expect(await differ(looks[0] as Buffer, looks[1] as Buffer)).toBe(0);
  });
});
