/** An age as the key of a text (`age.…`) and its count. Negative ages (a clock set back) are "now". */
export type Age = { key: "now" | "minutes" | "hours" | "days"; count: number };

/** The age in the largest unit that is at least 1: 59 s → now, 60 s → 1 minute, 90 min → 1 hour. */
export function ageOf(seconds: number): Age {
  if (seconds < 60) return { key: "now", count: 0 };
  if (seconds < 3600) return { key: "minutes", count: Math.floor(seconds / 60) };
  if (seconds < 86_400) return { key: "hours", count: Math.floor(seconds / 3600) };
  return { key: "days", count: Math.floor(seconds / 86_400) };
}
