/**
 * Which slide is on, as a function of the wall clock alone: a missed timer corrects itself and several
 * screens stay in step. A key holds a slide for a while; then the clock rules again.
 */
import { dwellMs, type SlideId } from "./slides.ts";

export type Hold = {
  readonly slide: SlideId;
  readonly since: number;
  /** `jump`: for its dwell, then on by itself. `pause`: until told, or until somebody forgot it. */
  readonly kind: "jump" | "pause";
};

/** A pause that somebody forgot ends by itself. */
export const longestPauseMs = 30 * 60_000;

export type Position = {
  /** Null when no slide has anything to show. */
  readonly slide: SlideId | null;
  /** From 0. */
  readonly index: number;
  /** How many rounds the clock has made: header and footer change sides each round. */
  readonly round: number;
};

/** The slide of the clock: the round begins anew at every multiple of its length since 1970. */
export function slideAt(now: number, shown: readonly SlideId[]): Position {
  const length = shown.reduce((sum, id) => sum + dwellMs[id], 0);
  if (length === 0) return { slide: null, index: 0, round: 0 };
  const round = Math.floor(now / length);
  let rest = now - round * length;
  for (const [index, slide] of shown.entries()) {
    rest -= dwellMs[slide];
    if (rest < 0) return { slide, index, round };
  }
  throw new Error("A moment of a round lies in one of its slides.");
}

/**
 * The hold if it still holds: its time is not over, the clock was not set back, its slide is there. A pause
 * whose slide is gone (an office has no league) stays a pause, on the first slide there is.
 */
export function liveHold(now: number, shown: readonly SlideId[], hold: Hold | null): Hold | null {
  if (hold === null || now < hold.since) return null;
  const longest = hold.kind === "pause" ? longestPauseMs : dwellMs[hold.slide];
  if (now - hold.since >= longest) return null;
  if (shown.includes(hold.slide)) return hold;
  const [first] = shown;
  return hold.kind === "pause" && first !== undefined ? { ...hold, slide: first } : null;
}

/** Where the wall stands, with a key's hold taken into account. */
export function positionAt(now: number, shown: readonly SlideId[], hold: Hold | null): Position {
  const clock = slideAt(now, shown);
  const held = liveHold(now, shown, hold);
  return held ? { ...clock, slide: held.slide, index: shown.indexOf(held.slide) } : clock;
}

/**
 * Names the stretch of time between two changes of the picture: another name, another slide. Without any
 * slide a minute is one.
 */
export function edgeOf(now: number, { slide, round }: Position): string {
  return slide === null ? `minute ${Math.floor(now / 60_000)}` : `${round} ${slide}`;
}
