/** A chart as a picture of its own: the same drawing, its styles written into it, with title and source. */
import { wrapText } from "../../charts/parts/wrap-text.ts";

/** A drawing and its size in chart units. */
export type Drawing = {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
};

export type PictureText = {
  readonly message: string | null;
  readonly title: readonly string[];
  /** Filters, as-of, ledger number. */
  readonly source: readonly string[];
};

export type PictureColours = {
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly font: string;
};

/** What a drawing owes to the page's style sheets. */
const inherited = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
] as const;

const margin = 24;
const sizes = { message: 18, title: 13, source: 11 } as const;

/** A copy that looks the same anywhere: every style an attribute, nothing that only the page needs. */
export function copyDrawing(source: SVGSVGElement): Drawing {
  const copy = source.cloneNode(true) as SVGSVGElement;
  writeStyles(source, copy);
  for (const area of copy.querySelectorAll("[data-point]")) area.remove();
  const { width, height } = source.viewBox.baseVal;
  for (const name of ["style", "class", "role", "tabindex"]) copy.removeAttribute(name);
  // A label may reach over the edge, as it may on the page.
  copy.setAttribute("overflow", "visible");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return { svg: copy, width, height };
}

function writeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const inText = from.tagName === "text" || from.tagName === "tspan";
  for (const name of inherited) {
    if (!inText && (name.startsWith("font") || name === "text-anchor")) continue;
    const value = style.getPropertyValue(name);
    if (value !== "") to.setAttribute(name, value);
  }
  to.removeAttribute("class");
  to.removeAttribute("style");
  [...from.children].forEach((child, index) => {
    const twin = to.children[index];
    if (twin) writeStyles(child, twin);
  });
}

/** The whole picture as SVG text: message, title, drawing, source. */
export function composePicture(
  drawing: Drawing,
  text: PictureText,
  colours: PictureColours,
): { readonly markup: string; readonly width: number; readonly height: number } {
  const width = Math.ceil(drawing.width) + margin * 2;
  const room = width - margin * 2;
  const message = text.message === null ? [] : wrapText(text.message, sizes.message, room);
  const lines: string[] = [];
  let y = margin;
  const write = (line: string, size: number, colour: string, weight: number) => {
    y += size * 1.45;
    lines.push(
      `<text x="${margin}" y="${y - size * 0.35}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(line)}</text>`,
    );
  };
  for (const line of message) write(line, sizes.message, colours.text, 650);
  text.title.forEach((line, index) => {
    for (const part of wrapText(line, sizes.title, room)) {
      write(part, sizes.title, index === 0 ? colours.text : colours.quiet, index === 0 ? 650 : 400);
    }
  });
  y += 14;
  drawing.svg.setAttribute("x", String(margin));
  drawing.svg.setAttribute("y", String(y));
  const inner = new XMLSerializer().serializeToString(drawing.svg);
  y += drawing.height + 10;
  for (const line of text.source) {
    for (const part of wrapText(line, sizes.source, room)) {
      write(part, sizes.source, colours.quiet, 400);
    }
  }
  const height = Math.ceil(y + margin * 0.7);
  const markup =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${escapeXml(colours.font)}">` +
    `<rect width="100%" height="100%" fill="${colours.surface}"/>${lines.join("")}${inner}</svg>`;
  return { markup, width, height };
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The colours a picture needs, as they are on the page now. */
export function pictureColours(element: Element): PictureColours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    surface: of("--surface"),
    text: of("--text"),
    quiet: of("--text-2"),
    font: style.fontFamily,
  };
}

/** SVG text as a PNG, `scale` pixels a unit. Fails where the browser cannot draw it. */
export async function renderPng(
  picture: { readonly markup: string; readonly width: number; readonly height: number },
  scale: number,
): Promise<Blob> {
  const image = new Image();
  // As data, not as a blob's address: the page's security policy allows images from data only.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.markup)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no canvas.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("The picture could not be encoded."));
    }, "image/png");
  });
}
