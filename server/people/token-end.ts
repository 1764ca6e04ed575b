const dayMs = 86_400_000;

/** The instant a token made now for so many days holds no longer; null = until revoked. */
export const tokenEnd = (now: Date, days: number | null): string | null =>
  days === null ? null : new Date(now.getTime() + days * dayMs).toISOString();
