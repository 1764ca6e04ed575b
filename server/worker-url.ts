/**
 * The address a worker thread is started from. Compiled code runs its neighbour; tests run the
 * TypeScript itself, which Node 20 cannot load in a thread, so they start the built twin under
 * `dist/program` (`server/boot/pack.mjs` names them all).
 *
 * `source`: `new URL("./name.ts", import.meta.url)`, a file below `server/`.
 */
export function workerUrl(source: URL): URL {
  const compiled = source.href.replace(/\.ts$/, ".js");
  if (import.meta.url.endsWith(".js")) return new URL(compiled);
  return new URL(`../dist/program/${compiled.split("/").at(-1)}`, import.meta.url);
}
