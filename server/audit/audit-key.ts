import { derivedKey, homeKey } from "../secret-key.ts";

/** What the entries of a home's audit are sealed with; made with the home's secret at first use. */
export function auditKey(home: string): Buffer {
  return derivedKey(homeKey(home), "audit");
}
