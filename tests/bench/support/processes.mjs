/** The product's own processes, as a person starts them, and what they cost. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../../../server/boot/project.mjs";
import { bearer, tokenArguments } from "../../setup/token.mjs";
import { watchPeakMemory } from "./peak-memory.mjs";

const program = join(root, "dist/program/main.js");

/** What a process of a home is told; nothing of the person's own environment reaches it. */
function environment(home) {
  return {
    PATH: process.env.PATH,
    LANG: "en_US.UTF-8",
    DABIAO_DEMO: "0",
    PORT: "0",
    DABIAO_HOME: home,
  };
}

/**
 * Runs a command to its end → `{ milliseconds, peakBytes, stdout }`. Throws when it fails.
 * `peakBytes`: the most its process tree held; null where the system does not tell.
 */
export async function run(file, args, { env, onLine = () => undefined } = {}) {
  // What earlier steps left unwritten must not be paid for by this one.
  spawnSync("sync");
  const started = performance.now();
  const child = spawn(file, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const memory = watchPeakMemory(child.pid);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
    for (const line of text.trimEnd().split("\n")) onLine(line);
  });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const milliseconds = performance.now() - started;
  const peakBytes = memory.stop();
  if (code !== 0)
    throw new Error(`${file} ${args.join(" ")} ended with ${code}: ${stderr}${stdout}`);
  return { milliseconds, peakBytes, stdout };
}

/** One command of the product's command line on a home. */
export function cli(home, args, options = {}) {
  return run(process.execPath, [program, ...args], { env: environment(home), ...options });
}

/** A server on a home → `{ url, headers, stop }`, once it is ready; `headers`: of who may ask all of it. */
export async function startServer(home) {
  const { stdout } = await cli(home, tokenArguments);
  const server = await listening(
    spawn(process.execPath, [program, "serve"], serverOptions(environment(home))),
  );
  return { ...server, headers: bearer(stdout) };
}

/** Another program that prints its address. */
export function startProgram(path, args) {
  return listening(
    spawn(process.execPath, [path, ...args], serverOptions({ PATH: process.env.PATH })),
  );
}

const serverOptions = (env) => ({ env, stdio: ["ignore", "pipe", "pipe"] });

async function listening(child) {
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  for (let tries = 0; tries < 1000 && child.exitCode === null; tries += 1) {
    const url = /http:\/\/[^\s/]+/.exec(stdout)?.[0];
    if (url) {
      return {
        url,
        /** What it has printed so far. */
        printed: () => stdout,
        stop: async () => {
          child.kill("SIGTERM");
          await ended;
        },
      };
    }
    await sleep(20);
  }
  child.kill("SIGKILL");
  throw new Error(`A server did not start: ${stderr}`);
}
