import { createHmac, randomInt } from "node:crypto";

const howMany = 10;
/** Without those that are read for one another: 0 o, 1 l i, u v. */
const signs = "23456789abcdefghjkmnpqrstwxyz";
const length = 10;

/** Ten ways in without the phone, each once: `xxxxx-xxxxx`, 48 bits. */
export const newRecoveryCodes = (): string[] => Array.from({ length: howMany }, newRecoveryCode);

function newRecoveryCode(): string {
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join("");
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What is kept of one. Keyed: 48 bits alone could be tried out on a copied database. */
export const recoveryHash = (key: Buffer, code: string): string =>
  createHmac("sha256", key)
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .digest("base64url");
