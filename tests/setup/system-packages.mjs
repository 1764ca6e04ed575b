import { spawnSync } from "node:child_process";
import { findProgram } from "./find-program.mjs";

let listsAreFresh = false;

/** Installs Debian or Ubuntu packages when root; false where that is not possible. */
export function installPackages(names) {
  if (process.getuid?.() !== 0 || findProgram(["apt-get"]) === null) return false;
  console.log(`Installing ${names.join(", ")} …`);
  if (!listsAreFresh) listsAreFresh = aptGet(["update", "-qq"]);
  return aptGet(["install", "-y", "-qq", "--no-install-recommends", ...names]);
}

function aptGet(args) {
  const { status } = spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}
