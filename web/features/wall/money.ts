/** The only place where the wall writes an amount: a screen that hides amounts is given none of it. */
import { formatMoney } from "../../format/number.ts";

/** Amounts in 分 as text in 萬元; `signed` for differences. */
export type WriteMoney = (minor: number | null, signed?: boolean) => string;

/** Null where the screen shows rates only: then no slide can write an amount. */
export function moneyWriter(amounts: boolean): WriteMoney | null {
  return amounts ? (minor, signed = false) => formatMoney(minor, "wan", signed) : null;
}
