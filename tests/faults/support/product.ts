/** The product as a person runs it: the compiled program in a process of its own, never its parts. */
import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { bearer } from "../../setup/token.mjs";

const program = fileURLToPath(new URL("../../../dist/program/main.js", import.meta.url));

/**
 * Environment variables of a home: `DABIAO_HOME` and, on PostgreSQL, `DATABASE_URL`; the product passes
 * over `TEST_KEY`, an API token of the home by which the tests ask its servers (tests/setup/token.mjs).
 */
export type HomeVariables = Readonly<Record<string, string>>;

export type Ended = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from the start of the process to its end. */
  readonly took: number;
};

export type Running = {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly written: () => { readonly stdout: string; readonly stderr: string };
  readonly ended: Promise<Ended>;
};

/** `wrap` is put before the program: `["sh", "-c", "ulimit -f 8192; exec \"$@\"", "sh"]`. */
export type StartOptions = {
  readonly variables: HomeVariables;
  readonly args: readonly string[];
  readonly wrap?: readonly string[];
};

/** Whatever a failed test left running ends with the tests. */
const alive = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

/** Starts one command. */
export function startCommand({ variables, args, wrap = [] }: StartOptions): Running {
  const started = performance.now();
  const [file = "", ...rest] = [...wrap, process.execPath, program, ...args];
  const child = spawn(file, rest, {
    env: {
      PATH: process.env["PATH"] ?? "",
      LANG: "en_US.UTF-8",
      DABIAO_DEMO: "0",
      PORT: "0",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  alive.add(child);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      alive.delete(child);
      resolve({ code, signal, stdout, stderr, took: performance.now() - started });
    });
  });
  return { child, written: () => ({ stdout, stderr }), ended };
}

/** Runs one command to its end. */
export function runCommand(variables: HomeVariables, args: readonly string[]): Promise<Ended> {
  return startCommand({ variables, args }).ended;
}

/** Runs a command that has to succeed. */
export async function runWell(variables: HomeVariables, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand(variables, args);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${stderr}${stdout}`);
  return stdout;
}

export type RunningServer = Running & {
  /** `http://127.0.0.1:PORT`, known once it listens. */
  readonly url: string;
  /** Headers of who may ask all of it. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds from the start of the process until `/api/ready` said 200. */
  readonly readyAfter: number;
  /** SIGTERM, and what became of it. */
  readonly stop: () => Promise<Ended>;
  /** SIGKILL: what a crash leaves behind. */
  readonly kill: () => Promise<Ended>;
};

const readyWithin = 20_000;

/** Starts a server and waits until it says it is ready. Throws with its stderr when it ends before. */
export async function startServer(
  variables: HomeVariables,
  wrap: readonly string[] = [],
): Promise<RunningServer> {
  const started = performance.now();
  const running = startCommand({ variables, args: ["serve"], wrap });
  const gone = { yes: false };
  void running.ended.then(() => (gone.yes = true));
  while (!gone.yes && performance.now() - started < readyWithin) {
    const url = /http:\/\/\S+/.exec(running.written().stdout)?.[0];
    const ready = url ? await fetch(`${url}/api/ready`).catch(() => null) : null;
    if (url && ready?.status === 200) {
      const end = (signal: "SIGTERM" | "SIGKILL") => (): Promise<Ended> => {
        running.child.kill(signal);
        return running.ended;
      };
      const readyAfter = performance.now() - started;
      const headers = bearer(variables["TEST_KEY"] ?? "");
      return { ...running, url, headers, readyAfter, stop: end("SIGTERM"), kill: end("SIGKILL") };
    }
    await sleep(10);
  }
  running.child.kill("SIGKILL");
  throw new Error(`The server did not become ready: ${(await running.ended).stderr}`);
}

/** Waits until something holds; asks every few milliseconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > 30_000) throw new Error(`Not within 30 s: ${what}`);
    await sleep(5);
  }
}
