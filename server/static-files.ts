import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { extname, join, relative, sep } from "node:path";

export type StaticFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same bytes compressed, where that pays. */
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  readonly headers: Readonly<Record<string, string>>;
};
/** The file of a path, the page itself for a path of its router, null for a missing asset. */
export type StaticFiles = (path: string) => StaticFile | null;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

const compressed = new Set([".html", ".js", ".css", ".svg", ".json"]);

/** Reads the built page into an exact map once: no path of a request ever reaches the disk. */
export function staticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const path of walk(folder)) {
    const name = `/${relative(folder, path).split(sep).join("/")}`;
    if (name.includes("/.")) continue;
    const lasting = name.startsWith("/assets/");
    const body = new Uint8Array(readFileSync(path));
    files.set(name, {
      body,
      gzip: compressed.has(extname(name)) ? new Uint8Array(gzipSync(body)) : null,
      headers: {
        "content-type": types[extname(name)] ?? "application/octet-stream",
        "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
      },
    });
  }
  const page = files.get("/index.html") ?? null;
  return (path) => files.get(path) ?? (extname(path) === "" ? page : null);
}

function walk(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
