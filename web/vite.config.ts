import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = "http://127.0.0.1:8787";

/** Smaller files are not worth a request of their own before the first number. */
const worthPreloading = 20_000;

/**
 * The app itself is imported by the first number's code once that has painted. The page names its large
 * files as `later`: that code turns them into preloads when its own questions are on their way, so they
 * are fetched, but neither compiled nor in the way, meanwhile.
 */
const preloadApp: Plugin = {
  name: "preload-app",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) => {
      const chunks = Object.values(bundle ?? {}).filter((one) => one.type === "chunk");
      const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const withImports = (file: string, found: Set<string>): Set<string> => {
        if (found.has(file)) return found;
        found.add(file);
        for (const imported of byFile.get(file)?.imports ?? []) withImports(imported, found);
        return found;
      };
      const entry = chunks.find(({ isEntry }) => isEntry);
      const app = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/app/main.tsx"));
      if (!entry || !app) return [];
      const known = withImports(entry.fileName, new Set());
      return [...withImports(app.fileName, new Set())]
        .filter(
          (file) => !known.has(file) && (byFile.get(file)?.code.length ?? 0) >= worthPreloading,
        )
        .map((file) => ({
          tag: "link",
          attrs: { rel: "later", as: "script", crossorigin: true, href: `/${file}` },
          injectTo: "head" as const,
        }));
    },
  },
};

/** What `app/first-number.ts` imports. */
const firstModules =
  /\/web\/(?:format\/(?:day|number|fill-text|depth|level|exact-money)|api\/http|app\/(?:first-answers|open-pages|own-rows-memory|search|question|theme|texts|layout\.module)|features\/target\/(?:headline-parts|subject)|pages\/board\.module|ui\/(?:tokens|base))\.|\/shared\/(?:calendar\/(?:day|month|period)|i18n\/language)\./;

/** Small things that the app and pages of their own share: a file each would cost more than it holds. */
const sharedModules =
  /\/web\/(?:api\/(?:access|actions|live|queries|board-queries)|app\/(?:back-address|clock|i18n|landing|leave|link-secret|preference-menus|use-(?:live|preferences|scope-name|session|view))|charts\/(?:notation\/impact)|features\/(?:shell\/(?:scopes|denied|demo-roles|insecure-banner)|wall\/kept-facts)|format\/(?:compared|instant|raw-yuan)|pages\/(?:page\.module|card-head|use-names)|ui\/(?:card\.module|tone|chip|severity|choice-face|controls\.module|empty|icon|lazy-choice-menu|loaded|notice|overlay\.module|segments|skeleton|table-scroller|use-media))\./;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadApp],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // bundle-budget.mjs reads the manifest to know what the first number waits for.
    manifest: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One file, not ten: what the first number's code shares with the app, and the app with its pages.
        codeSplitting: {
          groups: [
            { name: "first", test: firstModules, priority: 2 },
            { name: "shared", test: sharedModules, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { "/api": server } },
});
