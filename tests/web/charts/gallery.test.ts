import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages, type Language } from "../../../shared/i18n/language.ts";
import { lintMarks } from "../../../web/charts/notation/lint-marks.ts";
import { chartSamples } from "../../../web/charts/samples/chart-samples.ts";
import { axeViolations } from "../../setup/axe.ts";
import { chromiumLaunchOptions } from "../../setup/chromium.ts";
import { readMarks } from "./drawn-marks.ts";
import { frameOf, inkOf, tableTexts, touchingTexts, unsaidNumbers } from "./gallery-page.ts";
import { serveGallery, type Gallery } from "./serve-gallery.ts";
import { words } from "./words.ts";

let gallery: Gallery;
let browser: Browser;
const samples = chartSamples("zh-Hant", words);
const complaints: string[] = [];

beforeAll(async () => {
  [gallery, browser] = await Promise.all([
    serveGallery(),
    chromium.launch(await chromiumLaunchOptions()),
  ]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

type Look = { language?: Language; theme?: "light" | "dark"; width?: number };

async function open({ language = "zh-Hant", theme = "light", width = 1440 }: Look): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(`${gallery.url}?lang=${language}&theme=${theme}`);
  // The charts on recharts come as a part of their own, and draw once they know their width.
  await page.locator("[data-chart-id='months'] rect[data-series='actual']").first().waitFor();
  await page.locator("[data-chart-id='share'] .recharts-line-curve").first().waitFor();
  await page.locator("[data-chart-id='quiet'] circle").first().waitFor();
  return page;
}

describe("what is drawn", () => {
  it.each(["light", "dark"] as const)("keeps the notation, mark by mark, in %s", async (theme) => {
    const page = await open({ theme });
    let bars = 0;
    for (const { spec } of samples) {
      const axes = Object.fromEntries(spec.series.map(({ key, axis }) => [key, axis]));
      const marks = await readMarks(page, spec.id, axes);
      expect(marks.length, spec.id).toBeGreaterThan(0);
      expect(lintMarks(spec, marks), spec.id).toEqual([]);
      bars += marks.filter(({ length }) => length !== null).length;
    }
    // Strips, columns, differences and pins; without them nothing was measured.
    expect(bars).toBeGreaterThan(50);
    await page.context().close();
  });

  it("shows every number of its columns once: chart and table are one", async () => {
    const page = await open({});
    /** Columns that are drawn by marks, and the marks that draw them. */
    const drawn: Record<string, Record<string, string[]>> = {
      strips: { plan: ["plan"], actual: ["actual"], due: ["due"], prior: ["prior"] },
      months: {
        plan: ["plan"],
        actual: ["actual"],
        prior: ["prior"],
        due: ["due"],
        delta: ["delta"],
        deltaRatio: ["deltaRatio"],
      },
      money: { budget: ["budget"], spent: ["spent"], timeProgress: ["timeProgress"] },
      pins: { vsProvincePp: ["vsProvincePp"] },
      growth: { value: ["own", "pooled", "mean", "leaveOneOut"] },
      xmr: { index: ["index", "signal"] },
      quiet: { index: ["index", "signal"] },
    };
    for (const [id, columns] of Object.entries(drawn)) {
      const sample = samples.find(({ spec }) => spec.id === id)!;
      const marks = await readMarks(page, id, {});
      await frameOf(page, id).locator("button[aria-pressed]").click();
      const shown = await tableTexts(page, id);
      for (const [column, series] of Object.entries(columns)) {
        const at = sample.table.columns.findIndex(({ key }) => key === column);
        const style = sample.table.columns[at]!.style!;
        const signed = sample.spec.series.find(({ key }) => key === column)?.role === "variance";
        const fromMarks = marks
          .filter((mark) => series.includes(mark.series) && mark.shown !== null)
          .map(({ shown }) => (signed ? style.writeSigned(shown) : style.write(shown)));
        const fromTable = shown
          .map((cells) => cells[at + 1]!)
          .filter((text) => !text.startsWith("—"));
        expect(fromMarks.sort(), `${id} ${column}`).toEqual(fromTable.sort());
      }
    }
    await page.context().close();
  });

  it("has in its table view the cells it was given, to the sign", async () => {
    const page = await open({});
    for (const { spec, table } of samples) {
      await frameOf(page, spec.id).locator("button[aria-pressed]").click();
      expect(await tableTexts(page, spec.id), spec.id).toEqual(
        table.rows.map((row) => [
          row.label,
          ...row.cells.map(({ text, reason }) => (reason === null ? text : `${text} ${reason}`)),
        ]),
      );
    }
    await page.context().close();
  });

  it("runs its lines through their values: every corner on one scale, a gap where none is", async () => {
    const page = await open({});
    const share = samples.find(({ spec }) => spec.id === "share")!;
    const values = (key: string) => {
      const at = share.table.columns.findIndex((column) => column.key === key);
      return share.table.rows.map((row) => row.cells[at]!.raw as number | null);
    };
    const paths = await frameOf(page, "share")
      .locator(".recharts-line-curve")
      .evaluateAll((lines) => lines.map((line) => line.getAttribute("d") ?? ""));
    const corners = paths.map((d) =>
      [...d.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map((match) => Number(match[2])),
    );
    const known = [...values("province"), ...values("own")].filter((value) => value !== null);
    const places = corners.flat();
    expect(places).toHaveLength(known.length);
    const [low, high] = [known.indexOf(Math.min(...known)), known.indexOf(Math.max(...known))];
    const slope = (places[high]! - places[low]!) / (known[high]! - known[low]!);
    expect(slope).toBeLessThan(0);
    known.forEach((value, index) => {
      expect(places[index]).toBeCloseTo(places[low]! + (value - known[low]!) * slope, 1);
    });
    // The month that was not reported lifts the pen.
    expect(paths[1]!.match(/M/g)).toHaveLength(2);
    await page.context().close();
  });
});

describe("the keyboard", () => {
  it("finds one stop for a chart, steps through its points aloud, and leaves with Esc", async () => {
    const page = await open({});
    for (const { spec, table } of samples) {
      const frame = frameOf(page, spec.id);
      const stops = await frame.evaluate(
        (element) =>
          [...element.querySelectorAll<HTMLElement>("*")].filter(
            (one) => one.tabIndex >= 0 && one.tagName !== "BUTTON",
          ).length,
      );
      expect(stops, spec.id).toBe(1);
      const picture = frame.locator("[role='application']");
      const said = () => frame.locator("[aria-live]").innerText();
      await picture.focus();
      await page.keyboard.press("ArrowRight");
      const first = table.rows[0]!;
      expect(await said(), spec.id).toContain(first.label);
      expect(await frame.locator("[data-point='0']").getAttribute("fill")).toBe("var(--text)");
      await page.keyboard.press("End");
      expect(await said(), spec.id).toContain(table.rows.at(-1)!.label);
      await page.keyboard.press("Escape");
      expect(await said()).toBe("");
      await page.keyboard.press("Escape");
      expect(await picture.evaluate((element) => element === document.activeElement)).toBe(false);
    }
    await page.context().close();
  });
});

describe("accessibility", () => {
  it.each([
    ["light", "picture"],
    ["dark", "table"],
  ] as const)(
    "has no finding in %s, every chart a %s",
    async (theme, view) => {
      const page = await open({ theme });
      if (view === "table") {
        for (const { spec } of samples) {
          await frameOf(page, spec.id).locator("button[aria-pressed]").click();
        }
      }
      const violations = await axeViolations(page);
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});

describe("room", () => {
  it.each(languages)(
    "is enough in %s on phone, tablet and desk: no text on another",
    async (language) => {
      const page = await open({ language });
      for (const width of [1440, 768, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `page at ${width}`).toBeLessThanOrEqual(width);
        const touching = await touchingTexts(page);
        expect(touching, `${language} at ${width}`).toEqual([]);
        expect(await unsaidNumbers(page, samples), `${language} at ${width}`).toEqual([]);
      }
      await page.context().close();
    },
  );
});

describe("files", () => {
  it("are a picture with title, drawing and source on it, as wide as on the page, twice as sharp", async () => {
    const page = await open({});
    // One on recharts, one in plain SVG: the rest are made of the same parts.
    for (const id of ["months", "matrix"]) {
      const frame = frameOf(page, id);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        frame.getByRole("button", { name: words.savePng }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`dabiao-${id}-41.png`);
      const bytes = await readFile(await download.path());
      const ink = await inkOf(page, bytes.toString("base64"));
      const width = await frame
        .locator("[data-chart] svg")
        .first()
        .evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);
      expect(ink.width, id).toBe((Math.ceil(width) + 48) * 2);
      // Title above, drawing in the middle, source below: each leaves ink.
      for (const part of ["top", "middle", "bottom"] as const) {
        expect(ink[part], `${id} ${part}`).toBeGreaterThan(100);
      }
    }
    await page.context().close();
  });

  it("are the numbers as text, and the table as a picture when the table is shown", async () => {
    const page = await open({});
    const frame = frameOf(page, "months");
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      frame.getByRole("button", { name: words.saveCsv }).click(),
    ]);
    const text = await readFile(await csv.path(), "utf8");
    expect(text.startsWith("\ufeff月份,")).toBe(true);
    expect(text).toContain("7010000.00");
    await frame.locator("button[aria-pressed]").click();
    const [png] = await Promise.all([
      page.waitForEvent("download"),
      frame.getByRole("button", { name: words.savePng }).click(),
    ]);
    const ink = await inkOf(page, (await readFile(await png.path())).toString("base64"));
    expect(ink.middle).toBeGreaterThan(1000);
    await page.context().close();
  });

  it("print a chart and its table on each page, in black on white from a dark screen", async () => {
    const page = await open({ theme: "dark" });
    const pdf = (await page.pdf({ format: "A4", landscape: true })).toString("latin1");
    const pages = pdf.match(/\/Type \/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(samples.length);
    await page.emulateMedia({ media: "print" });
    await frameOf(page, "months").locator("table").waitFor();
    expect(await page.locator("table").count()).toBe(samples.length);
    // A4 across, less its margins.
    await page.setViewportSize({ width: 1040, height: 720 });
    const cut = await page
      .locator("table")
      .evaluateAll(
        (all) => all.filter((one) => one.scrollWidth > one.parentElement!.clientWidth + 1).length,
      );
    expect(cut).toBe(0);
    const ground = await frameOf(page, "months").evaluate(
      (element) => getComputedStyle(element).backgroundColor,
    );
    expect(ground).toBe("rgb(255, 255, 255)");
    const plan = await frameOf(page, "months")
      .locator("rect[data-series='plan']")
      .first()
      .evaluate((element) => getComputedStyle(element).fill);
    expect(plan).toBe("rgb(255, 255, 255)");
    await page.context().close();
  });
});

describe("the browser", () => {
  it("had nothing to complain about: no error, no refused style, no foreign address", () => {
    expect(complaints).toEqual([]);
  });
});
