/** When the wall's page has to be loaded anew by itself; pure functions of instants in epoch ms. */

const dayMinutes = 24 * 60;
/** 04:10, minutes from midnight: after the night's backups, before anybody comes. */
export const plannedMinute = 4 * 60 + 10;

/** True once 04:10 has passed since the page was opened: whatever has piled up in it goes. */
export function isPlannedReloadDue(at: {
  readonly now: number;
  /** Of `now`, from midnight on the screen's own clock. */
  readonly minute: number;
  readonly openedAt: number;
}): boolean {
  const { now, minute, openedAt } = at;
  const minutesSince = (minute - plannedMinute + dayMinutes) % dayMinutes;
  return openedAt < now - (now % 60_000) - minutesSince * 60_000;
}

/** Whatever is wrong, a wall that blinks all day is worse. */
const calmMs = 10 * 60_000;

/** False for a while after the page has loaded itself anew; `last` null = it never has. */
export function mayReload(at: { readonly now: number; readonly last: number | null }): boolean {
  const { now, last } = at;
  return last === null || last > now || now - last >= calmMs;
}

/** What the watchdog remembers: when its timer last ran, and when the screen was last drawn. */
export type Pulse = { readonly tick: number; readonly frame: number };

/** How often the watchdog looks. */
export const pulseMs = 5_000;
/** Timers that were away for longer than this were stopped with the whole machine. */
const sleptMs = 3 * pulseMs;
const stuckMs = 60_000;

/**
 * The pulse after a look, and whether the page is stuck: seen, running, and for 60 s not drawn. A hidden
 * page is not drawn and need not be; after a sleep of the machine the 60 s begin anew.
 */
export function pulseAfter(
  pulse: Pulse,
  at: { readonly now: number; readonly visible: boolean },
): { readonly pulse: Pulse; readonly stuck: boolean } {
  const { now, visible } = at;
  const slept = now - pulse.tick > sleptMs || now < pulse.tick;
  if (!visible || slept) return { pulse: { tick: now, frame: now }, stuck: false };
  return { pulse: { ...pulse, tick: now }, stuck: now - pulse.frame >= stuckMs };
}
