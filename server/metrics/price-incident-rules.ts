/** The defaults of the incident rules (contract 2). Days are differences of dates. */

/** A breach this deep, or deeper, opens an incident alone and makes it critical; percent of the limit. */
export const deepPercent = 10;
/** Two breaches at most so many days apart belong together. */
export const togetherDays = 14;
/** In-band observations of its own in a row after which a dealer is calm. */
export const calmAfter = 2;
/** An incident ends at the start of this day after its last breach. */
export const endsAfterDays = 60;
/** So many named dealers within `togetherDays` make an incident critical. */
export const criticalDealers = 3;
/** Sales of the sku in so many days up to asOf are what an incident exposes. */
export const exposureDays = 28;
