import type { Locator, Page } from "playwright-core";
import type { ChartSample } from "../../../web/charts/samples/chart-sample.ts";

/** The card of one chart. */
export function frameOf(page: Page, id: string): Locator {
  return page.locator(`[data-chart-id="${id}"]`);
}

/** The cells of a chart's table view, row by row, with what only the ear is told. */
export async function tableTexts(page: Page, id: string): Promise<string[][]> {
  return frameOf(page, id)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
    );
}

/** What a picture says in words at every width, however long the words are. */
const said = { strips: ["plan"], money: ["budget", "offPurpose", "overBudget"] };

/** Numbers of these columns that no text of their picture ends with, behind the name it gives them. */
export async function unsaidNumbers(page: Page, samples: readonly ChartSample[]) {
  const unsaid: string[] = [];
  for (const [id, columns] of Object.entries(said)) {
    const { table } = samples.find(({ spec }) => spec.id === id)!;
    const texts = await frameOf(page, id).locator("[data-chart] text").allTextContents();
    for (const column of columns) {
      const at = table.columns.findIndex(({ key }) => key === column);
      const numbers = table.rows.map(({ cells }) => cells[at]!.text);
      unsaid.push(
        ...numbers.filter((number) => !texts.some((text) => text.endsWith(` ${number}`))),
      );
    }
  }
  return unsaid;
}

/** Texts of the charts that stick out of their picture or stand on each other. */
export function touchingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-chart] svg")].flatMap((svg) => {
      const chart = svg.closest("[data-chart-id]")?.getAttribute("data-chart-id");
      const box = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll("text")].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const out = texts
        .filter((one) => one.box.left < box.left - 3 || one.box.right > box.right + 3)
        .map((one) => `${chart}: ${one.text} sticks out`);
      const met = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) >
                1 &&
              Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 4,
          )
          .map((other) => `${chart}: ${one.text} / ${other.text}`),
      );
      return [...out, ...met];
    }),
  );
}

export type Ink = { width: number; top: number; middle: number; bottom: number };

/** Pixels that differ from the corner's, in the upper sixth, the middle and the lowest sixth. */
export async function inkOf(page: Page, base64: string): Promise<Ink> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const count = (from: number, to: number) => {
      let ink = 0;
      for (let y = Math.floor(from * image.height); y < to * image.height; y += 1) {
        for (let x = 0; x < image.width; x += 1) {
          const at = (y * image.width + x) * 4;
          if (Math.abs(pixels[at]! - pixels[0]!) > 40) ink += 1;
        }
      }
      return ink;
    };
    return {
      width: image.width,
      top: count(0, 1 / 6),
      middle: count(0.4, 0.7),
      bottom: count(5 / 6, 1),
    };
  }, base64);
}
