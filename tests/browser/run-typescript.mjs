import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { ensureBuilt } from "../../server/boot/builds.mjs";

/** Runs `work` with the exports of a TypeScript file of this folder: Node 20 itself runs none. */
export async function withTypescript(file, work) {
  await ensureBuilt(["server", "web"]);
  const vite = await createServer({
    configFile: false,
    root: fileURLToPath(new URL("../..", import.meta.url)),
    appType: "custom",
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    await work(await vite.ssrLoadModule(`/tests/browser/${file}`));
  } finally {
    await vite.close();
  }
}
