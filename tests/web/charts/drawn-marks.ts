import type { Page } from "playwright-core";
import type { DrawnMark } from "../../../web/charts/notation/lint-marks.ts";

/** A mark and the number of the data it shows. */
export type ReadMark = DrawnMark & { readonly shown: number | null };

/** The marks of one chart as they stand in the page, zero lines taken from the lines themselves. */
export async function readMarks(
  page: Page,
  chart: string,
  axisOf: Readonly<Record<string, string>>,
): Promise<ReadMark[]> {
  const marks = await page.evaluate(
    ({ chart, axisOf }) => {
      const frame = document.querySelector(`[data-chart-id="${chart}"]`);
      if (!frame) throw new Error(`No chart ${chart}.`);
      const zeros = [...frame.querySelectorAll("[data-zero-of]")].map((line) => ({
        axis: line.getAttribute("data-zero-of"),
        place: Number(line.getAttribute("data-place")),
      }));
      const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);
      return [...frame.querySelectorAll("svg [data-series]")].map((element) => {
        const series = element.getAttribute("data-series") ?? "";
        const shown = element.getAttribute("data-value");
        const along = element.getAttribute("data-along");
        const run = element.getAttribute("data-run");
        const ends =
          element.tagName === "rect"
            ? run === "up"
              ? [number(element, "y"), number(element, "y") + number(element, "height")]
              : [number(element, "x"), number(element, "x") + number(element, "width")]
            : run === "up"
              ? [number(element, "y1"), number(element, "y2")]
              : [number(element, "x1"), number(element, "x2")];
        const places = zeros.filter(({ axis }) => axis === axisOf[series]);
        const measured = run !== null;
        const away = places.flatMap(({ place }) => ends.map((end) => Math.abs(end - place)));
        return {
          series,
          shape: element.tagName,
          fill: element.getAttribute("fill") ?? "",
          stroke: element.getAttribute("stroke") ?? "",
          shown: shown === null ? null : Number(shown),
          value: along !== null ? Number(along) : shown === null ? null : Number(shown),
          length: measured ? Math.abs((ends[1] ?? 0) - (ends[0] ?? 0)) : null,
          // A bar without a line to stand on is found too: it floats by 999.
          footFromZero: measured ? Math.min(999, ...away) : null,
          cut: element.hasAttribute("data-cut"),
        };
      });
    },
    { chart, axisOf },
  );
  return marks;
}
