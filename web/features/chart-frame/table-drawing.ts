/** A table drawn as SVG, for a picture of it. */
import { headOf, type ChartTable } from "../../charts/notation/chart-table.ts";
import { textWidth } from "../../charts/parts/text-width.ts";
import type { Drawing, PictureColours } from "./picture.ts";

const size = 12;
const row = 24;
const gap = 20;
const namespace = "http://www.w3.org/2000/svg";

/** Every cell as text, numbers to the right. */
export function drawTable(table: ChartTable, colours: PictureColours, rule: string): Drawing {
  const heads = [table.corner, ...table.columns.map((column) => headOf(column, "page"))];
  const texts = table.rows.map((line) => [line.label, ...line.cells.map(({ text }) => text)]);
  const widths = heads.map((head, column) =>
    Math.max(textWidth(head, size), ...texts.map((cells) => textWidth(cells[column] ?? "", size))),
  );
  const width = widths.reduce((sum, one) => sum + one + gap, -gap);
  const height = (texts.length + 1) * row;
  const svg = document.createElementNS(namespace, "svg");
  const add = (name: string, attributes: Record<string, string | number>, text = "") => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    svg.append(element);
  };
  [heads, ...texts].forEach((cells, line) => {
    const y = line * row;
    let x = 0;
    cells.forEach((text, column) => {
      const numeric = column > 0 && table.columns[column - 1]?.style !== null;
      const own = widths[column] ?? 0;
      add(
        "text",
        {
          x: numeric ? x + own : x,
          y: y + row / 2 + size * 0.36,
          "font-size": size,
          "font-weight": line === 0 ? 650 : 400,
          "text-anchor": numeric ? "end" : "start",
          fill: line === 0 ? colours.quiet : colours.text,
        },
        text,
      );
      x += own + gap;
    });
    add("rect", { x: 0, y: y + row - 1, width, height: 1, fill: rule });
  });
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  return { svg, width, height };
}
