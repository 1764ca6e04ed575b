import { hkdfSync, randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "./errors.ts";

const keyBytes = 32;

/**
 * The installation's own secret, made at first use and kept in its home (0600): there is no default one, and
 * it lies outside the database, so that a copied database alone opens nothing. Error: `database.unusable`.
 */
export function homeKey(home: string): Buffer {
  const file = join(home, "secret.key");
  const known = readKey(file);
  if (known) return known;
  const making = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
  writeFileSync(making, `${randomBytes(keyBytes).toString("base64url")}\n`, { mode: 0o600 });
  try {
    // A link never replaces: whoever comes second takes the first one's key.
    linkSync(making, file);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  } finally {
    rmSync(making, { force: true });
  }
  const made = readKey(file);
  if (!made) throw new AppError("database.unusable", { key: file });
  return made;
}

function readKey(file: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
    if (key.length !== keyBytes) throw new AppError("database.unusable", { key: file });
    return key;
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
}

/** A key for one purpose: knowing it says nothing of the others. */
export function derivedKey(key: Buffer, purpose: "audit" | "second factor"): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", `dabiao ${purpose}`, keyBytes));
}
