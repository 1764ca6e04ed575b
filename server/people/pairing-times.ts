/** The figures of pairing a screen, in the shape of RFC 8628. */
export const pairingMs = 10 * 60_000;
export const pollSeconds = 5;
/** Screens that may wait at once, from wherever they ask. */
export const mostPairings = 200;
/** Wrong codes one person may enter a minute; 20^8 codes leave nothing to guess at that pace. */
export const mostWrongCodes = 5;
export const wrongCodesMs = 60_000;
