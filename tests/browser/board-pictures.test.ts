import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  indexStyle,
  moneyStyle,
  percentStyle,
  ppStyle,
  rateStyle,
} from "../../web/charts/notation/number-style.ts";
import { readMarks } from "../web/charts/drawn-marks.ts";
import { frameOf, tableTexts } from "../web/charts/gallery-page.ts";
import { randomAddresses } from "./random-addresses.ts";
import { roundTripFindings } from "./round-trip.ts";
import { screens } from "./screens.ts";
import { withDemo } from "./site.ts";
import { countDifferences, takePicture } from "./take-picture.ts";

const site = withDemo();

const open = (path: string) => site.open(path);
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

const press = (name: string) => async (page: Page) =>
  page.getByRole("button", { name, exact: true }).click();
const address = (text: string) => async (page: Page) => {
  await page.waitForURL((url) => url.search.includes(text));
};

/** What a reader does on a board, and what must stand in the address afterwards. */
const journeys: Readonly<Record<string, readonly ((page: Page) => Promise<void>)[]>> = {
  office: [press("季"), address("period=2026Q3"), press("上一期"), address("period=2026Q2")],
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
    const [shown, link] = [await takePicture(mine), mine.page.url()];
    const other = await open(link.slice(site.url.length));
    const theirs = await takePicture(other);
    expect(other.page.url()).toBe(link);
    expect(await countDifferences(site.browser, shown, theirs), link).toBe(0);
    await other.close();
    await mine.close();
  });

  // Thirty of them by `npm run matrix`.
  it.each(randomAddresses(6, 7))("gives the same picture to two readers: %s", async (view) => {
    expect(await roundTripFindings(site.browser, site.lend, site.url + view)).toEqual([]);
  });
});
