/**
 * The address a worker thread is started from. Compiled code runs its neighbour; tests run the
 * TypeScript itself, which Node 20 cannot load in a thread, so they start the compiled twin under
 * `dist/server` (made by `tsc -b shared server`).
 *
 * `source`: `new URL("./name.ts", import.meta.url)`, a file below `server/`.
 */
export function workerUrl(source: URL): URL {
  const compiled = source.href.replace(/\.ts$/, ".js");
  if (import.meta.url.endsWith(".js")) return new URL(compiled);
  const root = new URL("./", import.meta.url).href;
  return new URL(`../dist/server/${compiled.slice(root.length)}`, root);
}
