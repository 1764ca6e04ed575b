/** The only clock. Whatever needs the time is handed this function, or one of its own in tests. */
export const systemClock = (): Date => new Date();
