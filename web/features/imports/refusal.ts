import { ApiError } from "../../api/http.ts";

export type Refusal = { message: string; first: readonly number[] };

/** What the server says, and the ledger numbers it names as to be undone first (newest first). */
export function readRefusal(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return { message: String(error), first: [] };
  const first = error.details["undoFirst"];
  return {
    message: error.message,
    first: Array.isArray(first)
      ? first.filter((one) => typeof one === "number").sort((a, b) => b - a)
      : [],
  };
}
