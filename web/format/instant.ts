import type { Language } from "../../shared/i18n/language.ts";

/** An ISO instant on the reader's own clock: 2026-09-16 14:05, never torn in two lines. "—" for what is no instant. */
export function formatInstant(iso: string, language: Language): string {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return "—";
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat(language, {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      numberingSystem: "latn",
    })
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}\u00a0${parts.hour}:${parts.minute}`;
}

/** Hours and minutes of an epoch millisecond on the reader's own clock: 14:05. */
export function formatClock(epochMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    numberingSystem: "latn",
  }).format(epochMs);
}

/** Minutes since midnight of an epoch millisecond on the reader's own clock, 0 … 1439. */
export function minuteOfDay(epochMs: number): number {
  const at = new Date(epochMs);
  return at.getHours() * 60 + at.getMinutes();
}
