import { AppError, type ErrorCode } from "../errors.ts";

/** What the engines' own codes mean to a person. */
const meanings: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: "database.locked",
  SQLITE_BUSY_SNAPSHOT: "database.locked",
  SQLITE_BUSY_RECOVERY: "database.locked",
  SQLITE_LOCKED: "database.locked",
  SQLITE_FULL: "database.full",
  SQLITE_IOERR_WRITE: "database.full",
  SQLITE_IOERR_SHMSIZE: "database.full",
  SQLITE_CANTOPEN: "database.unusable",
  SQLITE_NOTADB: "database.unusable",
  SQLITE_CORRUPT: "database.unusable",
  SQLITE_READONLY: "database.unusable",
  "55P03": "database.locked",
  "40001": "database.locked",
  "40P01": "database.locked",
  "53100": "database.full",
  "57P01": "database.unusable",
  "57P03": "database.unusable",
  ECONNREFUSED: "database.unusable",
  ECONNRESET: "database.unusable",
  ENOTFOUND: "database.unusable",
  "28P01": "database.unusable",
  "28000": "database.unusable",
  "3D000": "database.unusable",
};

/** The AppError an engine's error stands for; anything else comes back as it is. */
export function databaseError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = (error as Error & { code?: unknown }).code;
  if (typeof code !== "string") return error;
  const meaning =
    meanings[code] ?? (code.startsWith("SQLITE_IOERR") ? "database.unusable" : undefined);
  return meaning ? new AppError(meaning, { cause: code }) : error;
}
