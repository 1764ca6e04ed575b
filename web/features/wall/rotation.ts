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
  /** Enter shows the names an unattended wall keeps to itself. */
  readonly names: boolean;
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

/** The hold if it still holds: its slide is there, its time is not over, the clock was not set back. */
export function liveHold(now: number, shown: readonly SlideId[], hold: Hold | null): Hold | null {
  if (hold === null || !shown.includes(hold.slide) || now < hold.since) return null;
  const longest = hold.kind === "pause" ? longestPauseMs : dwellMs[hold.slide];
  return now - hold.since < longest ? hold : null;
}

/** Where the wall stands, with a key's hold taken into account. */
export function positionAt(now: number, shown: readonly SlideId[], hold: Hold | null): Position {
  const clock = slideAt(now, shown);
  const held = liveHold(now, shown, hold);
  return held ? { ...clock, slide: held.slide, index: shown.indexOf(held.slide) } : clock;
}
