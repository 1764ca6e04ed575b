import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root, say } from "./project.mjs";

/**
 * Installs what package-lock.json asks for unless it is there; throws with the reason if it cannot.
 * Where the database module has to be compiled, a minute on one core, `meanwhile` is done beside it.
 */
export async function ensureDependencies(meanwhile = () => undefined) {
  if (!matchesLock()) {
    say("Installing dependencies (once, a minute or two) …");
    // The build needs the development tools, also where NODE_ENV is "production". The one script that has
    // to be run is that of the database module: below.
    const status = await npm([
      "ci",
      "--include=dev",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
    ]);
    if (status !== 0) {
      throw new Error(installAdvice("The dependencies could not be installed"));
    }
  }
  const module = ensureNativeModule();
  // Heard of below, not as a rejection nobody waited for.
  module.catch(() => undefined);
  try {
    await meanwhile();
  } finally {
    await module;
  }
}

/** npm keeps its own record of what it put into node_modules: compared package by package. */
function matchesLock() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    // Optional packages are those of other platforms.
    if (!installed[path]) return entry.optional === true;
    return installed[path].version === entry.version;
  });
}

/** Fetched or compiled for one Node version; after a change of Node it is built again. */
async function ensureNativeModule() {
  if (loadsNativeModule() && !hasObjectHooks()) return;
  say("Building the database module for this Node …");
  const build = ["rebuild", "better-sqlite3", ...(hasObjectHooks() ? ["--build-from-source"] : [])];
  if ((await npm(build)) !== 0 || !loadsNativeModule() || hasObjectHooks()) {
    throw new Error(installAdvice("The database module (better-sqlite3) does not load"));
  }
}

/** True for a module that would end the process at some garbage collection: see object-wrap.h. */
function hasObjectHooks() {
  const file = join(root, "node_modules/better-sqlite3/build/Release/better_sqlite3.node");
  return existsSync(file) && readFileSync(file).includes("RemoveEnvironmentCleanupHook");
}

/** Asked of a process of its own: one that met a module of another Node once never loads the new one. */
function loadsNativeModule() {
  const open = 'new (require("better-sqlite3"))(":memory:").close()';
  return spawnSync(process.execPath, ["-e", open], { cwd: root, stdio: "ignore" }).status === 0;
}

/** → how npm ended. */
function npm(args) {
  const script = process.env.npm_execpath;
  const [command, head] =
    script && /npm-cli\.c?js$/.test(script) ? [process.execPath, [script]] : ["npm", []];
  const header = join(root, "server/boot/object-wrap.h");
  // For what is compiled here; node-gyp hands it to the compiler, which splits it at spaces.
  const flags = /\s/.test(header)
    ? {}
    : { CXXFLAGS: `${process.env.CXXFLAGS ?? ""} -include ${header}` };
  const child = spawn(command, [...head, ...args], {
    cwd: root,
    env: { ...process.env, ...flags },
    stdio: ["ignore", 2, 2],
    shell: command === "npm" && process.platform === "win32",
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", resolve);
  });
}

/** Without a prebuilt better-sqlite3 it is compiled here: says which tool of that is missing. */
function installAdvice(what) {
  const tools = [
    { names: ["g++", "c++", "clang++"], debian: "g++", what: "a C++ compiler" },
    { names: ["make", "gmake"], debian: "make", what: "make" },
    { names: ["python3", "python"], debian: "python3", what: "Python 3" },
  ];
  const missing = tools.filter((tool) => !tool.names.some(isOnPath));
  if (process.platform === "win32") {
    return `${what}. If there is no prebuilt better-sqlite3 for this Node, install Python 3 and the Visual Studio Build Tools with "Desktop development with C++".`;
  }
  if (missing.length === 0) {
    return `${what}; the C++ tool chain is present, so see npm's own words above (often: no network, or no Node headers).`;
  }
  const names = missing.map((tool) => tool.what).join(", ");
  const packages = missing.map((tool) => tool.debian).join(" ");
  const install =
    process.platform === "darwin" ? "xcode-select --install" : `apt-get install -y ${packages}`;
  return `${what}. There is no prebuilt better-sqlite3 for this Node and missing is: ${names}. Install with: ${install}`;
}

function isOnPath(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}
