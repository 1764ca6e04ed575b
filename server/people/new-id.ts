import { randomBytes } from "node:crypto";

/** A short name for a row nobody has to guess or hide. */
export const newId = (): string => randomBytes(9).toString("base64url");
