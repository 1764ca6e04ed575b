/** `node tests/browser/screenshots.mjs [--all]`: pictures of the pages into tests/.artifacts/screenshots. */
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
  const { takeScreenshots } = await vite.ssrLoadModule("/tests/browser/screenshots.ts");
  await takeScreenshots(process.argv.includes("--all"));
} finally {
  await vite.close();
}
