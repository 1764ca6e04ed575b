const silentMs = 10 * 60_000;

/** True for a screen that should be asking and has not been heard of for ten minutes. */
export function isSilent(
  screen: { readonly pairedAt: string; readonly lastSeenAt: string | null },
  now: number,
): boolean {
  return now - Date.parse(screen.lastSeenAt ?? screen.pairedAt) > silentMs;
}

/** 剛剛, 12 分鐘前: how long ago an instant was, in seconds, never negative. */
export const secondsSince = (iso: string, now: number): number =>
  Math.max(0, (now - Date.parse(iso)) / 1000);
