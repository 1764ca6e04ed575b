import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createServer } from "node:http";
import { build } from "vite";
import { root } from "../../../server/boot/project.mjs";

/**
 * A page of React with one number in it, built with the product's own settings and served with its own
 * headers and compression, but never part of what is shipped → `{ url, stop }`.
 */
export async function serveEmptyPage() {
  const folder = join(root, "tests/.artifacts/empty-page");
  // The builder would take a test's NODE_ENV for its own.
  process.env.NODE_ENV = "production";
  await build({
    configFile: join(root, "web/vite.config.ts"),
    root: join(root, "tests/bench/empty-page"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, manifest: false },
  });
  const part = (path) => import(pathToFileURL(join(root, "dist/server", path)).href);
  const [{ staticFiles }, { securityHeaders }] = await Promise.all([
    part("static-files.js"),
    part("security/headers.js"),
  ]);
  const files = staticFiles(folder);
  const server = createServer((request, response) => {
    const file = files(request.url);
    if (file === null) return void response.writeHead(404).end();
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
    if (file.gzip) response.setHeader("content-encoding", "gzip");
    response.end(file.gzip ?? file.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
