/**
 * What a browser must fetch, against its budgets: before the page works the entry, the app, what
 * they import statically, and the texts of one language (the largest); with a main chart a board and the
 * largest of the charts that come on demand (a board shows one kind). Fails beyond; run after a build.
 */
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** KB (1,000 bytes) of JavaScript, gzipped. */
const budget = 200;
const budgetWithCharts = 310;

const folder = new URL("../dist/web/", import.meta.url);
const manifestFile = new URL(".vite/manifest.json", folder);
if (!existsSync(manifestFile)) {
  console.error("dist/web is not there: run npm run build first.");
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
// Imported by the entry's own code, and nothing of the app is there before it.
const app = "app/main.tsx";
const languages = Object.keys(manifest).filter((key) => key.startsWith("../shared/i18n/"));
if (entry === undefined || !manifest[app] || languages.length < 3) {
  console.error("The manifest has no entry, no app or not every language: nothing was measured.");
  process.exit(1);
}

const sizes = languages.map((language) => ({ language, kb: firstLoad([entry, app, language]) }));
const worst = sizes.reduce((a, b) => (a.kb > b.kb ? a : b));
console.log(`First number: ${worst.kb.toFixed(1)} of ${budget} KB gz (${worst.language})`);
const charts = Object.keys(manifest).filter((key) => key.startsWith("charts/"));
const boards = Object.keys(manifest).filter((key) => /^pages\/\w+-page\.tsx$/.test(key));
if (charts.length === 0 || boards.length === 0) {
  console.error("The manifest has no charts or no boards of their own: nothing was measured.");
  process.exit(1);
}
const withCharts = boards
  .flatMap((board) => charts.map((chart) => ({ board, chart })))
  .map(({ board, chart }) => ({
    what: `${board}, ${chart}`,
    kb: firstLoad([entry, app, worst.language, board, chart]),
  }))
  .reduce((a, b) => (a.kb > b.kb ? a : b));
console.log(
  `With charts:  ${withCharts.kb.toFixed(1)} of ${budgetWithCharts} KB gz (${withCharts.what})`,
);
if (worst.kb > budget || withCharts.kb > budgetWithCharts) process.exit(1);

/** Gzipped size of some chunks and everything they import statically, each once. */
function firstLoad(keys) {
  const wanted = new Set();
  const add = (key) => {
    if (wanted.has(key)) return;
    wanted.add(key);
    for (const imported of manifest[key].imports ?? []) add(imported);
  };
  for (const key of keys) add(key);
  const files = new Set(
    [...wanted].map((key) => manifest[key].file).filter((f) => f.endsWith(".js")),
  );
  let bytes = 0;
  for (const file of files)
    bytes += gzipSync(readFileSync(new URL(file, folder)), { level: 9 }).length;
  return bytes / 1000;
}
