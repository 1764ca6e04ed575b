/** `npm run faults [-- COUNT]`: kills forty imports on each database instead of the twelve of `npm test`. */
import "../../server/boot/node-version.mjs";
import { spawnSync } from "node:child_process";
import { prepare } from "../../server/boot/prepare.mjs";
import { root } from "../../server/boot/project.mjs";

const count = Number(process.argv[2] ?? 40);
if (!Number.isInteger(count) || count < 1) {
  console.error("npm run faults [-- COUNT]: how many imports to kill on each database");
  process.exit(2);
}
await prepare(["server"]);
const vitest = ["node_modules/vitest/vitest.mjs", "run", "tests/faults/kill-import-"];
const { status } = spawnSync(process.execPath, [...vitest, "--config", "tests/vitest.config.ts"], {
  cwd: root,
  env: { ...process.env, DABIAO_KILLS: String(count) },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
