/**
 * `npm run access`: the tests of who sees what, whole: every question as everybody on both databases, and 40
 * offices in the leak test (in `npm test` a pairwise set on PostgreSQL, and 12). Ends with 1 when one fails.
 */
import "../../server/boot/node-version.mjs";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare } from "../../server/boot/prepare.mjs";
import { root } from "../../server/boot/project.mjs";

await prepare(["server"]);
const folder = mkdtempSync(join(tmpdir(), "dabiao-access-"));
const report = join(folder, "counts.jsonl");
writeFileSync(report, "");
const started = performance.now();
const args = ["run", "tests/access/", "--config", "tests/vitest.config.ts", "--testTimeout=300000"];
const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", ...args], {
  cwd: root,
  env: { ...process.env, DABIAO_ACCESS: "whole", DABIAO_ACCESS_REPORT: report },
  stdio: "inherit",
});
process.exitCode = await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
const counts = readFileSync(report, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });

for (const { engine, questions, principals, rules, tried, passed } of of("matrix")) {
  console.log(
    `${engine}: ${questions} questions × ${principals} principals in ${rules} lines of policy.csv: ` +
      `${tried} tried, ${passed} passed`,
  );
}
for (const { engine, offices, answers, decoded, texts } of of("leak")) {
  console.log(
    `${engine}: ${offices} offices, ${answers} answers: ${decoded} totals decoded, ${texts} texts looked at`,
  );
}
console.log(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);

function of(what) {
  return counts.filter((count) => count.what === what);
}
