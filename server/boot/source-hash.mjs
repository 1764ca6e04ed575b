import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** One SHA-256 over names and bytes of the files under `entries`; times of files do not count. */
export function hashSources(root, entries, wanted = () => true) {
  const hash = createHash("sha256");
  for (const entry of entries) {
    for (const file of filesUnder(root, entry)) {
      if (!wanted(file)) continue;
      const bytes = readFileSync(join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
}

function filesUnder(root, entry) {
  const stat = statSync(join(root, entry), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return readdirSync(join(root, entry))
    .filter((name) => name !== "node_modules")
    .sort()
    .flatMap((name) => filesUnder(root, `${entry}/${name}`));
}
