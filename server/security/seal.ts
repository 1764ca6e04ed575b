import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const [ivBytes, tagBytes] = [12, 16];

/**
 * A text that only this key (256 bits) opens again: AES-256-GCM, a fresh nonce each. `bound` = what it belongs
 * to: moved to anything else it opens no more.
 */
export function seal(key: Buffer, text: string, bound: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed; null where it was sealed with another key, for something else, or was changed. */
export function unseal(key: Buffer, sealed: string, bound: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < ivBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(bound))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const text = [decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()];
    return Buffer.concat(text).toString("utf8");
  } catch {
    return null;
  }
}
