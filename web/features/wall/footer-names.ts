/** The footer says as much as it has room for, and never half a name. */
import { textWidth } from "../../charts/parts/text-width.ts";

/**
 * The longest text that fits into `room` (em): all names, then ever fewer, then only how many. `write`
 * gets the names shown and whether there are more.
 */
export function fitNames(
  names: readonly string[],
  room: number,
  write: (names: readonly string[], more: boolean) => string,
): string {
  for (let shown = names.length; shown > 0; shown -= 1) {
    const text = write(names.slice(0, shown), shown < names.length);
    if (textWidth(text, 1) <= room) return text;
  }
  return write([], names.length > 0);
}

/** The first of `texts`, the longest first, whose mark fits into `room` (em); "" = its sign alone. */
export function fitMark(texts: readonly string[], room: number): string {
  return texts.find((text) => markWidth(text) <= room) ?? "";
}

/** Of a mark with its sign, its padding and the gap after it. */
export const markWidth = (text: string): number => (text === "" ? 1.6 : 2 + textWidth(text, 1));
