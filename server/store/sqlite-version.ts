/**
 * Whether this SQLite may hold the ledger. From 3.7.0 to 3.51.2 two connections in WAL mode can lose
 * committed writes (WAL-reset bug; mended in 3.51.3, and in 3.44.6 and 3.50.7 of their lines);
 * 3.52.0 was withdrawn.
 */
export function isSafeSqlite(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (major !== 3) return false;
  if (minor === 44) return patch >= 6;
  if (minor === 50) return patch >= 7;
  if (minor === 51) return patch >= 3;
  return minor > 51 && !(minor === 52 && patch === 0);
}
