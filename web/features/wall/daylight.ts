/** What the wall does by the hour and against burn-in; pure functions of the screen's own clock. */

const hour = 60;

/** Dark from 19:00 to 07:00; `minute` counts from midnight. */
export function isNight(minute: number): boolean {
  return minute >= 19 * hour || minute < 7 * hour;
}

/** Nobody is in the room from 21:30 to 07:00. */
export function isSleepTime(minute: number): boolean {
  return minute >= 21.5 * hour || minute < 7 * hour;
}

/** A key wakes the wall for so long. */
export const wakeMs = 10 * 60_000;

/** True while someone has pressed a key within `withinMs`; null = nobody yet. */
export function isAttended(at: { now: number; touched: number | null }, withinMs: number): boolean {
  const { now, touched } = at;
  // A touch in the future is a clock that was set back: it must not keep the wall awake for a day.
  return touched !== null && touched <= now && now - touched < withinMs;
}

/** Asleep in its hours, unless somebody has just pressed a key. */
export function isAsleep(at: { now: number; minute: number; touched: number | null }): boolean {
  return isSleepTime(at.minute) && !isAttended(at, wakeMs);
}

const orbitMs = 90_000;
const orbitVh = 0.4;
const steps = 8;

/** Where the picture stands on its small circle, in vh: no pixel glows for hours unchanged. */
export function orbitAt(now: number): { readonly x: number; readonly y: number } {
  const step = Math.floor(now / orbitMs) % steps;
  const angle = (step / steps) * 2 * Math.PI;
  const round = (value: number) => Math.round(value * orbitVh * 100) / 100;
  return { x: round(Math.cos(angle)), y: round(Math.sin(angle)) };
}

const driftMs = 60_000;

/**
 * Where the clock of a sleeping wall stands, in vh from the top left corner of what is left of the picture
 * beside it: another place every minute, all of the screen in turn (two turns that never fall into step).
 */
export function driftAt(
  now: number,
  room: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  const minute = Math.floor(now / driftMs);
  // Even periods: an odd one would turn between two minutes, and stand still for one.
  const swing = (length: number, period: number) => {
    const at = (minute % period) / period;
    return Math.round(length * (at < 0.5 ? 2 * at : 2 - 2 * at) * 10) / 10;
  };
  return { x: swing(room.width, 34), y: swing(room.height, 22) };
}
