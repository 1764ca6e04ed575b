import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLockFile } from "./lock-file.mjs";
import { root, say } from "./project.mjs";
import { hashSources } from "./source-hash.mjs";

const tsc = "node_modules/@typescript/native/bin/tsc";
const shared = ["package-lock.json", "tsconfig.base.json", "shared"];

/** What is built, from which files, and the file that must be there afterwards. */
const builds = {
  server: {
    inputs: [...shared, "server"],
    wanted: (file) => /\.(ts|json)$|\/pack\.mjs$/.test(file),
    output: "dist/program/main.js",
    commands: [[tsc, "-b", "shared", "server"], [join(root, "server/boot/pack.mjs")]],
    // Its records say "up to date" even when the output itself was removed.
    records: ["dist/shared.tsbuildinfo", "dist/server.tsbuildinfo"],
  },
  web: {
    inputs: [...shared, "web"],
    wanted: () => true,
    output: "dist/web/index.html",
    commands: [["node_modules/vite/bin/vite.js", "build", "web", "--config", "web/vite.config.ts"]],
    records: [],
  },
};

/**
 * Builds those of "server" and "web" whose sources changed since their last build, one process at a
 * time; `force` builds them anyway. Throws when a build fails.
 */
export async function ensureBuilt(names, { force = false } = {}) {
  if (!force && names.every(isFresh)) return;
  mkdirSync(join(root, "dist"), { recursive: true });
  await withLockFile(join(root, "dist/build.lock"), () => {
    for (const name of names) if (force || !isFresh(name)) build(name);
  });
}

function isFresh(name) {
  const stamp = stampPath(name);
  if (!existsSync(stamp) || !existsSync(join(root, builds[name].output))) return false;
  return readFileSync(stamp, "utf8") === hashOf(name);
}

function build(name) {
  const { commands, output, records } = builds[name];
  // The hash is taken first: what changes while it builds is built again next time.
  const hash = hashOf(name);
  if (!existsSync(join(root, output))) {
    for (const record of records) rmSync(join(root, record), { force: true });
  }
  say(`Building ${name} …`);
  rmSync(stampPath(name), { force: true });
  // Whoever asks (a test run has NODE_ENV=test), what is built is what is shipped.
  const env = { ...process.env, NODE_ENV: "production" };
  const stdio = ["ignore", 2, 2];
  for (const command of commands) {
    const { status } = spawnSync(process.execPath, command, { cwd: root, env, stdio });
    if (status !== 0) throw new Error(`The build of ${name} failed; see above.`);
  }
  writeFileSync(stampPath(name), hash);
}

function hashOf(name) {
  return hashSources(root, builds[name].inputs, builds[name].wanted);
}

function stampPath(name) {
  return join(root, `dist/${name}.stamp`);
}
