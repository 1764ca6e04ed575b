import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://127.0.0.1:8787";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // bundle-budget.mjs reads the manifest to know what the first number waits for.
    manifest: true,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, strictPort: true, proxy: { "/api": server } },
});
