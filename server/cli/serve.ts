import { join } from "node:path";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { bearerToken } from "../access/bearer-token.ts";
import { identifier } from "../access/identify.ts";
import { screenKey } from "../access/screen-key.ts";
import { sessionCookie } from "../access/session-cookie.ts";
import { consoleActor } from "../access/principal.ts";
import { createApp } from "../app.ts";
import type { Environment } from "../environment.ts";
import { isUntouched, openInstallation } from "../homes.ts";
import { makeHome } from "../make-home.ts";
import { lockHome } from "../home-lock.ts";
import { httpServer, httpTimes } from "../http-server.ts";
import { loopbackNames } from "../public-url.ts";
import { openDoor, type Door } from "../security/door.ts";
import { socketRules } from "../security/socket-limit.ts";
import { staticFiles } from "../static-files.ts";
import { buildDemo, isDemoBuilt } from "./demo.ts";
import { openWays } from "../open-ways.ts";
import type { Installation } from "../world.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { readOnlyOptions } from "./options.ts";
import { withOwnStore } from "./own-store.ts";

const closeMs = 8_000;

/** `serve`: until it is told to stop. Beyond loopback only over https, or where the clear was allowed. */
export const serveCommand: Command = {
  usage: "serve",
  run: async (context) => {
    const { environment, args, err, out } = context;
    readOnlyOptions(args, {});
    const { publicUrl, insecureLan, isProxy, faults } = environment;
    if (faults.length > 0) throw new UsageError(faults.join("\n"));
    if (!loopbackNames.has(environment.host) && publicUrl?.protocol !== "https:" && !insecureLan) {
      throw new UsageError(
        `HOST=${environment.host}: beyond 127.0.0.1, localhost or ::1 only with DABIAO_PUBLIC_URL=https://… ` +
          "or, in the clear, with DABIAO_ALLOW_INSECURE_LAN=1",
      );
    }
    if (!Number.isInteger(environment.port)) throw new UsageError("PORT: a number from 0 to 65535");
    makeHome(environment.home);
    const lock = lockHome(environment.home);
    try {
      await makeDemoIfShown(context);
      const opened = await openInstallation(environment);
      let welcome = async (): Promise<void> => undefined;
      const installation: Installation = {
        ...opened,
        startOwn: async (actor) => {
          await opened.startOwn(actor);
          await welcome();
        },
      };
      const secure = publicUrl?.protocol === "https:";
      const door = openDoor({
        secure,
        // Behind a proxy, whoever comes through it comes from this machine too.
        loopback:
          loopbackNames.has(environment.host) && publicUrl === null && !environment.behindProxy,
        insecure: insecureLan && !secure,
        publicHost: publicUrl?.host ?? null,
        isProxy,
        elapsed: () => performance.now(),
      });
      const readers = [bearerToken, screenKey(door.cookies), sessionCookie(door.cookies)];
      const hosts = new Set<string>();
      const reportError = (error: unknown): void =>
        err(`${error instanceof Error ? error.stack : String(error)}\n`);
      const app = createApp({
        installation,
        identify: identifier(readers),
        door,
        ways: openWays(environment, (text) => err(`${text}\n`)),
        hosts,
        files: staticFiles(join(environment.root, "dist", "web")),
        reportError,
      });
      const server = httpServer({
        fetch: app.fetch,
        secure,
        times: httpTimes,
        sockets: socketRules(isProxy),
        reportError,
      });
      const port = await listen(server, environment);
      for (const name of ["127.0.0.1", "localhost", "[::1]"]) {
        hosts.add(`${name}:${port}`);
        if (port === 80) hosts.add(name);
      }
      if (publicUrl) {
        hosts.add(publicUrl.host);
        if (publicUrl.protocol === "https:") hosts.add(publicUrl.origin);
      }
      // Listened for before anybody is told the address: who was told may stop it at once.
      const stopped = stopSignal();
      const shown = environment.host === "::1" ? "[::1]" : environment.host;
      out(`達標 Dabiao  http://${shown}:${port}\n`);
      // A database that is locked for the moment must not end a server that is there already.
      welcome = () =>
        printWelcome({
          installation,
          door,
          // Where people come in: cookies of https hold nowhere else.
          address: publicUrl?.origin ?? `http://${shown}:${port}`,
          out,
        }).catch(reportError);
      void welcome();
      await stopped;
      await stop(server);
      await installation.close();
      return 0;
    } finally {
      lock.release();
    }
  },
};

/**
 * What only who started the server can read, new at each start. On an own home the one way to the first
 * administrator, until somebody can sign in; where this machine alone sees the demo, a key for scripts.
 */
async function printWelcome(given: {
  readonly installation: Installation;
  readonly door: Door;
  readonly address: string;
  readonly out: (text: string) => void;
}): Promise<void> {
  const { installation, door, address, out } = given;
  const { name, desk } = await installation.current();
  if (name === "own") {
    const link = await desk.run("firstAdminLink", consoleActor, null);
    if (link) out(`First administrator (24 h, once)  ${address}/welcome#${link.secret}\n`);
    return;
  }
  const token = door.loopback ? await desk.run("demoToken", consoleActor, null) : null;
  if (!token) return;
  out(
    `示範 demo: open the address and choose a role.\n` +
      `Scripts read the demo (1 day) with  Authorization: Bearer ${token.secret}\n` +
      `and your own data with a key of  npm run -s cli -- token create --name NAME --role head_office\n`,
  );
}

async function makeDemoIfShown(context: CommandContext): Promise<void> {
  const { environment } = context;
  if (!environment.demo || isDemoBuilt(environment.demoHome)) return;
  const untouched = await withOwnStore(environment, isUntouched);
  if (untouched) await buildDemo(context);
}

/** Error: the system's, when the address cannot be had. */
function listen(server: Server, { host, port }: Environment): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}

/** `close` alone never ends while one live stream is open. */
async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), closeMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
}
