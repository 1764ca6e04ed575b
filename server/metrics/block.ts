import { reasonCodes } from "../../shared/contract/reason-codes.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";

/** Why numbers are null, by the full dotted path of the number: `sales.completion`. */
export type Reasons = Partial<Record<string, ReasonCode>>;

/** One subject's numbers of one row, with a reason for every null among them. */
export type Block<T> = { readonly value: T; readonly reasons: Reasons };

/** Of several reasons that hold, the one the contract's list names first. The list must not be empty. */
export function firstReason(held: Iterable<ReasonCode>): ReasonCode {
  let first: number = reasonCodes.length;
  for (const code of held) first = Math.min(first, reasonCodes.indexOf(code));
  const code = reasonCodes[first];
  if (!code) throw new RangeError("a null has no reason");
  return code;
}
