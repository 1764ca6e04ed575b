import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { securityHeaders } from "../../../server/security/headers.ts";

const source = fileURLToPath(new URL("gallery", import.meta.url));
const output = fileURLToPath(new URL("../../.artifacts/chart-gallery", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export type Gallery = { readonly url: string; close(): Promise<void> };

/** Builds the gallery as the product is built, and serves it under the product's own headers. */
export async function serveGallery(): Promise<Gallery> {
  await build({
    configFile: false,
    root: source,
    logLevel: "error",
    plugins: [react()],
    build: {
      outDir: output,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = normalize(join(output, pathname === "/" ? "index.html" : pathname));
    readFile(file).then(
      (body) => {
        response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
        for (const [name, value] of securityHeaders) response.setHeader(name, value);
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
