/** Rough widths in em; enough to know whether two labels would touch. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f▲▼◆●■]/u;
const narrow = /[.,:;'|!il1 \u00a0\u2212+·()]/;

/** How wide a text will be at a font size, in the same unit. Errs on the wide side: fonts differ. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const sign of text) {
    if (wide.test(sign)) em += 1;
    else if (/\d/.test(sign)) em += 0.62;
    else if (narrow.test(sign)) em += 0.38;
    else em += /[A-Z%Δ]/.test(sign) ? 0.8 : 0.61;
  }
  return em * size;
}

/** The text if it fits, else as much of it as does, with an ellipsis. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let kept = "";
  for (const sign of text) {
    if (textWidth(`${kept}${sign}…`, size) > room) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** Every how many categories a label fits; the newest is always among them. */
export function labelStep(labels: readonly string[], size: number, band: number): number {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, size)));
  return Math.max(1, Math.ceil((widest + 4) / Math.max(1, band)));
}

/** Some texts in as many lines as they need: side by side while they fit, none left out. */
export function fillLines(
  texts: readonly string[],
  { size, room, gap }: { size: number; room: number; gap: number },
): string[][] {
  const lines: string[][] = [];
  let left = 0;
  for (const text of texts) {
    const width = textWidth(text, size) + gap;
    if (lines.length === 0 || width > left) {
      lines.push([]);
      left = room + gap;
    }
    lines.at(-1)?.push(text);
    left -= width;
  }
  return lines;
}
