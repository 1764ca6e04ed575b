import type { Question } from "../api/queries.ts";
import type { Search } from "./search.ts";

/** What the address asks the server for. */
export function questionOf(search: Search): Question {
  return {
    period: search.period ?? null,
    scope: search.scope ?? null,
    on: search.on ?? null,
    ledger: search.ledger ?? null,
  };
}
