/** What the wall does by the hour and against burn-in; pure functions of the clock. */

/** Dark from 19:00 to 07:00 on the screen's own clock. */
export function isNight(hour: number): boolean {
  return hour >= 19 || hour < 7;
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
