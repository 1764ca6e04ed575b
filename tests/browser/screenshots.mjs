/**
 * `node tests/browser/screenshots.mjs [--all]`: pictures of the pages into tests/.artifacts/screenshots;
 * with `--readme` only those of README.md, into data/screenshots.
 */
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

// Node 20 runs no TypeScript: vite reads it for us.
const vite = await createServer({
  configFile: false,
  root: fileURLToPath(new URL("../..", import.meta.url)),
  appType: "custom",
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const pictures = await vite.ssrLoadModule("/tests/browser/screenshots.ts");
  if (process.argv.includes("--readme")) await pictures.takeReadmePictures();
  else await pictures.takeScreenshots(process.argv.includes("--all"));
} finally {
  await vite.close();
}
