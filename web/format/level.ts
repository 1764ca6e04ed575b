/** What is written as 0.0 is level: no arrow, no colour and no count may say otherwise. */
import { formatPp } from "./number.ts";

/** Percentage points as they are judged: 0 where they are written as 0.0, else themselves. */
export function levelPp(pp: number): number {
  return formatPp(pp) === formatPp(0) ? 0 : pp;
}

/** True where two changes and their difference do not add up as written: a page then says 四捨五入. */
export function isRoundedApart(own: number, other: number, difference: number): boolean {
  const written = (pp: number) => Math.sign(pp) * Math.round(Math.abs(pp) * 10);
  return written(own) - written(other) !== written(difference);
}
