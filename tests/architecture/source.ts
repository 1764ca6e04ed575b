import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A file of the checkout; `path` is relative to its root, with `/`. */
export type Source = { readonly path: string; readonly text: string };

export type Import = {
  /** As written: `./a.ts`, `node:fs`, `react`. */
  readonly specifier: string;
  /** The path a relative import leads to; null for packages. */
  readonly target: string | null;
  readonly typeOnly: boolean;
  /** `import("…")`: loaded when it is called. */
  readonly later: boolean;
};

/** Every TypeScript and script file under the given folders. */
export function readSources(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) => walk(folder));
}

function walk(folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return ["node_modules", ".artifacts", "vectors"].includes(entry.name) ? [] : walk(path);
    }
    if (!/\.(ts|tsx|mjs|css)$/.test(entry.name)) return [];
    return [{ path, text: readFileSync(join(root, path), "utf8") }];
  });
}

const statement =
  /\b(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]*?\sfrom\s*)?["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']/g;

/** Static, re-exporting and dynamic imports; those inside comments do not count. */
export function importsOf(source: Source): Import[] {
  return [...codeOf(source.text).matchAll(statement)].map((match) => {
    const specifier = match[2] ?? match[3] ?? "";
    const relative = specifier.startsWith(".");
    return {
      specifier,
      target: relative ? posix.join(dirname(source.path), specifier) : null,
      typeOnly: match[1] !== undefined,
      later: match[3] !== undefined,
    };
  });
}

/** The text without comments, so that a sentence about `new Date()` is not taken for one. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`\\])\/\/.*$/gm, "$1");
}
