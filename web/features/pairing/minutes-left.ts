const minuteMs = 60_000;
/** `now` is looked at once a second: a code of ten minutes must not begin with eleven. */
const lookedAtMs = 2_000;
/** More than any code is given: the clock of this screen is wrong. */
const mostMinutes = 60;

/**
 * Whole minutes a code still holds, the one that has begun included. null where the screen's own clock
 * cannot be right: then only the server says when a code has ended.
 */
export function minutesLeft(expiresAt: string, now: number): number | null {
  const minutes = Math.ceil((Date.parse(expiresAt) - now - lookedAtMs) / minuteMs);
  return minutes >= 1 && minutes <= mostMinutes ? minutes : null;
}
