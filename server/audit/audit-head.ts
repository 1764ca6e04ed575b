import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/**
 * How far the audit was when it was last added to, kept outside the database: a chain that was cut off at
 * its end is still a sound chain, and only this tells.
 */
export type AuditHead = {
  readonly seq: number;
  readonly hash: string;
  /** Entries there are. */
  readonly count: number;
  /** The first entry sealed with this home's key: those before came with a backup of another home. */
  readonly from: number;
};

export const headFile = (home: string): string => join(home, "audit-head");

const seal = (key: Buffer, { seq, hash, count, from }: AuditHead): string =>
  createHmac("sha256", key)
    .update(JSON.stringify([seq, hash, count, from]))
    .digest("base64url");

export function sealedHead(key: Buffer, head: AuditHead): string {
  return JSON.stringify({ ...head, seal: seal(key, head) });
}

/** null where the text was not sealed with this key, whatever it says. */
export function openHead(key: Buffer, text: string): AuditHead | null {
  try {
    const { seal: found, ...head } = JSON.parse(text) as AuditHead & { readonly seal: string };
    const [a, b] = [Buffer.from(found), Buffer.from(seal(key, head))];
    return a.length === b.length && timingSafeEqual(a, b) ? head : null;
  } catch {
    return null;
  }
}

/** The text of the home's head file; null without one. */
export function readHead(home: string): string | null {
  try {
    return readFileSync(headFile(home), "utf8");
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
}

/** Whole or not at all, and on the disk: a file half written would look like tampering. */
export function writeHead(home: string, text: string): void {
  const making = `${headFile(home)}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    const descriptor = openSync(making, "wx", 0o600);
    writeSync(descriptor, text);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(making, headFile(home));
  } finally {
    rmSync(making, { force: true });
  }
}
