import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for an address or a header: shown or set once, kept as `secretHash` only. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret: a copied database opens nothing. No salt: it is random in full. */
export const secretHash = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");
