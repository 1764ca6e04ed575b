import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { bearerToken } from "../../server/access/bearer-token.ts";
import { identifier, type Identify } from "../../server/access/identify.ts";
import { consolePrincipal } from "../../server/access/principal.ts";
import { screenKey } from "../../server/access/screen-key.ts";
import { sessionCookie } from "../../server/access/session-cookie.ts";
import { createApp } from "../../server/app.ts";
import { ensureBuilt } from "../../server/boot/builds.mjs";
import type { Environment } from "../../server/environment.ts";
import { companyFiles } from "../../server/demo/generate.ts";
import type { CompanyOptions } from "../../server/demo/options.ts";
import { openInstallation } from "../../server/homes.ts";
import { openDoor } from "../../server/security/door.ts";
import { staticFiles, type StaticFiles } from "../../server/static-files.ts";
import { noWays, type Ways } from "../../server/ways.ts";
import { copyDemo } from "./demo-home.ts";
import type { Installation } from "../../server/world.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type DemoServer = {
  readonly url: string;
  readonly installation: Installation;
  /** Throws what failed inside since it was last asked. */
  expectSound(): void;
  close(): Promise<void>;
};

export type DemoServerOptions = {
  /** The demo company, made from nothing, so that a test may import and undo; without it, an empty own home. */
  readonly demo: boolean;
  /** True: nobody closes it, it ends with the process. */
  readonly untilExit?: boolean;
  /**
   * True: whoever asks is found out as the product does. Else who is not known is taken for the console,
   * but for a browser with the cookie `nobody`.
   */
  readonly signIn?: boolean;
  /** True: as where plain http was allowed on the network. */
  readonly insecure?: boolean;
  /** The name people reach it by; absent: it was told none. */
  readonly publicHost?: string;
  /** What throttling goes by; absent: the machine's. */
  readonly elapsed?: () => number;
  /** Ways in besides the password, for the address it is reached at. */
  readonly ways?: (url: URL) => Ways;
};

let page: Promise<StaticFiles> | null = null;

/** The built page, read once for all servers of a worker: it does not change under a test run. */
async function builtPage(): Promise<StaticFiles> {
  // The compiled worker threads are there already: every test run builds the server first.
  await ensureBuilt(["web"]);
  return staticFiles(join(root, "dist", "web"));
}

/** The real server with the built page, on homes of its own. */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const {
    demo,
    untilExit = false,
    signIn = false,
    insecure = false,
    publicHost = null,
    elapsed = () => performance.now(),
    ways = () => noWays,
  } = options;
  const files = await (page ??= builtPage());
  const folder = await mkdtemp(join(tmpdir(), "dabiao-browser-"));
  if (untilExit) {
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    // As vitest ends its workers.
    process.once("SIGTERM", () => process.exit());
  }
  const environment: Environment = {
    root,
    home: join(folder, "own"),
    databaseUrl: null,
    demoHome: join(folder, "demo"),
    demo,
    port: 0,
    host: "127.0.0.1",
    publicUrl: null,
    mail: null,
    company: null,
    isProxy: () => false,
    behindProxy: false,
    faults: [],
    insecureLan: false,
    language: "zh-Hant",
    version: "0.0.0-test",
    clock: () => new Date(),
  };
  if (demo) await copyDemo(environment);
  const installation = await openInstallation(environment);
  const hosts = new Set<string>();
  const problems: unknown[] = [];
  // Listens before there is an app: letters and the company's sign-in lead back to its address.
  const server = serve({
    fetch: (request, bindings) => app.fetch(request, bindings),
    hostname: "127.0.0.1",
    port: 0,
  }) as Server;
  // The test and its server are one process: while it makes a file, it must not lose patience with itself.
  server.keepAliveTimeout = 0;
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  hosts.add(new URL(url).host);
  const app = createApp({
    installation,
    // Most pages are looked at as head office; who sees what has tests of its own.
    identify: signIn ? productIdentity() : orConsole(productIdentity()),
    ways: ways(new URL(url)),
    door: openDoor({
      secure: false,
      loopback: true,
      insecure,
      publicHost,
      isProxy: () => false,
      elapsed,
    }),
    hosts,
    files,
    reportError: (error) => problems.push(error),
  });
  const expectSound = (): void => {
    const found = problems.splice(0);
    if (found.length > 0) throw new AggregateError(found, "the server failed inside");
  };
  return {
    url,
    installation,
    expectSound,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await installation.close();
      await rm(folder, { recursive: true, force: true });
      expectSound();
    },
  };
}

const orConsole =
  (known: Identify): Identify =>
  async (asking) =>
    (await known(asking)) ??
    (/\bnobody=/.test(asking.credentials.cookie ?? "") ? null : consolePrincipal);

const productIdentity = () => {
  const rules = { secure: false };
  return identifier([bearerToken, screenKey(rules), sessionCookie(rules)]);
};

/** Sends a made company of any size to a running server, file by file, as a person would. */
export async function importCompany(
  url: string,
  options: CompanyOptions,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const { kind, pieces } of companyFiles(options)) {
    const form = new FormData();
    form.append("file", new Blob([...pieces]), `${kind}.csv`);
    const answer = await fetch(`${url}/api/imports?kind=${kind}&mode=commit`, {
      method: "POST",
      headers,
      body: form,
    });
    if (answer.status !== 201) throw new Error(`${kind}: ${answer.status} ${await answer.text()}`);
  }
}
