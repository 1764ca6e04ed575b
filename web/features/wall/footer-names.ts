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

/** What the two sides of the footer say; `mark` null = no mark of an open line. */
export type Sides = { readonly mark: string | null; readonly right: string };

/** Every right side with every mark, the fullest first, and at last the shortest with the mark's sign alone. */
export function sidesOf(
  rights: readonly string[],
  marks: readonly string[] | null,
): readonly Sides[] {
  if (marks === null) return rights.map((right) => ({ mark: null, right }));
  const all = rights.flatMap((right) => marks.map((mark) => ({ mark, right })));
  return [...all, { mark: "", right: rights.at(-1) ?? "" }];
}

/**
 * The first of `choices`, the fullest first, that leaves of `room` (em) what the strip between them wants:
 * the first of `wanted` that any of them can leave; the last choice where none can.
 */
export function fitSides(
  choices: readonly Sides[],
  room: number,
  wanted: readonly number[] = [0],
): Sides {
  for (const least of wanted) {
    const found = choices.find(
      ({ mark, right }) => markWidth(mark) + textWidth(right, 1) <= room - least,
    );
    if (found) return found;
  }
  return choices.at(-1) ?? { mark: null, right: "" };
}

/**
 * What the critical strip wants, in em: every office by name; else one, for a number alone sends nobody; else the
 * number.
 */
export function leastOf(
  names: readonly string[],
  write: (names: readonly string[], more: boolean) => string,
): readonly number[] {
  return [names.length, 1, 0].map((shown) =>
    textWidth(write(names.slice(0, shown), shown < names.length), 1),
  );
}

/** Of a mark with its sign, its padding and the gap after it, in em. */
export function markWidth(mark: string | null): number {
  if (mark === null) return 0;
  return mark === "" ? 1.6 : 2 + textWidth(mark, 1);
}
