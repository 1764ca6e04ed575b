import { textWidth } from "./text-width.ts";

/** What a line may end after: a Chinese sign or a Latin word, and all that a no-break space ties to it. */
const sign = "[\\u2e80-\\u9fff\\uff00-\\uff60\\u3000-\\u303f]";
const unit = `(?:${sign}|(?:(?!${sign})[^ ])+)`;
const piece = new RegExp(`${unit}(?:(?:(?<=\\u00a0)|(?=\\u00a0))${unit})* *| +`, "gu");

/** Breaks a text into lines that fit; Chinese between any two signs, Latin between words. */
export function wrapText(text: string, size: number, room: number): string[] {
  const pieces = text.match(piece) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    // A line never starts with a closing sign.
    const hangs = /^[，。、：；）」％]/u.test(piece);
    if (line !== "" && !hangs && textWidth((line + piece).trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
