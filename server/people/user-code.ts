import { randomInt } from "node:crypto";
import { secretHash } from "../security/secrets.ts";

/** No vowels, so no words; no signs that are read for one another (RFC 8628, 6.1). */
const letters = "BCDFGHJKLMNPQRSTVWXZ";
const length = 8;

/** A code to show on a screen, like `BCDF-GHJK`. */
export function newUserCode(): string {
  const signs = Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** What is kept of a code, however a person typed it; null where it cannot be one. */
export function userCodeHash(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, "");
  const possible = signs.length === length && [...signs].every((sign) => letters.includes(sign));
  return possible ? secretHash(signs) : null;
}
