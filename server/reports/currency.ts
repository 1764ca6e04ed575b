/** The one currency of an installation (contract 0). */
export const currency = "CNY";
