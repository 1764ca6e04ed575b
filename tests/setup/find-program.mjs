import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of `names` found on PATH or in the further folders, as a full path; null if none is. */
export function findProgram(names, folders = []) {
  const places = [...(process.env.PATH ?? "").split(delimiter), ...folders];
  for (const name of names) {
    for (const place of places) {
      const path = join(place, name);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

/** The folder `tail` of every entry of `parent`, newest version number first. */
export function versionFolders(parent, tail) {
  let entries = [];
  try {
    entries = readdirSync(parent);
  } catch {
    return [];
  }
  return entries
    .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
    .map((entry) => join(parent, entry, tail));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
