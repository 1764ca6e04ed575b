/** The whole HTTP surface over a real database with a real writer thread, asked without a socket. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Identify } from "../../server/access/identify.ts";
import { consolePrincipal, type Principal } from "../../server/access/principal.ts";
import { createApp } from "../../server/app.ts";
import { AppError } from "../../server/errors.ts";
import { ledgerWatch } from "../../server/live/ledger-watch.ts";
import { startDesk, type Desk } from "../../server/people/desk.ts";
import { openDoor, type Door } from "../../server/security/door.ts";
import { staticFiles } from "../../server/static-files.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { noWays, type Ways } from "../../server/ways.ts";
import type { World } from "../../server/world.ts";
import { startWriter } from "../../server/writer/writer.ts";
import { kindNames } from "../../shared/kinds/kinds.ts";

export const host = "localhost:8787";
export const origin = `http://${host}`;

export type TestApp = {
  /** For a server that listens (tests/routes/listening.ts). */
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  /** Live streams that are open. */
  readonly listeners: () => number;
  readonly store: Store;
  /** The server's own: another is another thread, that reads all of the sign-in's code anew. */
  readonly desk: Desk;
  /** Errors the server did not expect. */
  readonly surprises: readonly unknown[];
  /** Where the embedded database and its uploads lie. */
  readonly home: string;
  /** As for `openStore`, for a second connection. */
  readonly place: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  ask(path: string, init: RequestInit): Promise<Response>;
  /** A write as our own pages send it; without a body: none, and no type of one. */
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Uploads one file as the page does. */
  upload(query: string, name: string, text: string): Promise<Response>;
  close(): Promise<void>;
};

/**
 * `company` = a folder of tests/vectors, imported file by file; null = an empty database. `asker` = who
 * sends every request, or how that is found out: who sees what has tests of its own (tests/access).
 */
export async function openTestApp(
  company: string | null,
  asker: Principal | null | Identify | (() => Principal | null) = consolePrincipal,
  given: {
    /** In place of `asker`: finds out by what the request carries, as the product does. */
    readonly identify?: Identify;
    readonly name?: World["name"];
    /** As for `openStore`; left out = a file in `home`. */
    readonly place?: string;
    readonly clock?: () => Date;
    /** Left out = a password is the only way in. */
    readonly ways?: Ways;
    /** What throttling goes by; left out = the machine's, and changes are not counted. */
    readonly elapsed?: () => number;
    readonly door?: Partial<Door>;
  } = {},
): Promise<TestApp> {
  const home = await mkdtemp(join(tmpdir(), "dabiao-app-"));
  const [web, temporary] = [join(home, "web"), join(home, "tmp")];
  await mkdir(join(web, "assets"), { recursive: true });
  await mkdir(temporary);
  await writeFile(join(web, "index.html"), "<!doctype html><title>達標</title>");
  await writeFile(join(web, "assets", "app-1a2b.js"), "export {};\n");
  await writeFile(join(home, "secret.txt"), "not for the web");
  const place = given.place ?? join(home, "dabiao.sqlite");
  const store = await openStore(place);
  const today = "2026-12-31";
  const world: World = {
    name: given.name ?? "own",
    store,
    writer: startWriter({ store: place, temporary, home, today }),
    desk: startDesk({ store: place, home, today }),
    today: () => today,
    temporary,
  };
  const surprises: unknown[] = [];
  let loaded = false;
  const current = async (): Promise<World> => world;
  const watch = ledgerWatch(current);
  let listeners = 0;
  const app = createApp({
    installation: {
      version: "1.2.3",
      currency: "CNY",
      clock: given.clock ?? (() => new Date()),
      current,
      watch: {
        ...watch,
        subscribe: (listener) => {
          const stop = watch.subscribe(listener);
          listeners += 1;
          return () => {
            listeners -= 1;
            stop();
          };
        },
      },
      startOwn: async () => {
        throw new AppError("installation.not_demo");
      },
      mayShowDemo: async () => false,
      showDemo: async () => {
        throw new AppError("installation.not_empty");
      },
      close: async () => undefined,
    },
    identify: async (asking) => {
      if (!loaded) return consolePrincipal;
      if (given.identify) return given.identify(asking);
      return typeof asker === "function" ? asker(asking) : asker;
    },
    door: {
      ...openDoor({
        secure: false,
        loopback: true,
        insecure: false,
        publicHost: null,
        isProxy: () => false,
        elapsed: given.elapsed ?? (() => performance.now()),
      }),
      // A test is not somebody in a hurry.
      ...(given.elapsed ? {} : { limitChanges: () => undefined, limitFiles: () => undefined }),
      ...given.door,
    },
    ways: given.ways ?? noWays,
    hosts: new Set([host]),
    files: staticFiles(web),
    reportError: (error) => surprises.push(error),
  });
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has("host")) headers.set("host", host);
    return app.request(`${origin}${path}`, { ...init, headers });
  };
  const post: TestApp["post"] = (path, body, headers = {}) =>
    ask(path, {
      method: "POST",
      headers: {
        origin,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const upload = async (query: string, name: string, text: string): Promise<Response> => {
    const body = new FormData();
    body.set("file", new File([text], name));
    return ask(`/api/imports?${query}`, { method: "POST", body, headers: { origin } });
  };
  if (company) {
    for (const kind of kindNames) {
      const text = await readFile(
        join(import.meta.dirname, "..", "vectors", company, `${kind}.csv`),
        "utf8",
      );
      const response = await upload(`kind=${kind}&mode=commit`, `${kind}.csv`, text);
      if (response.status !== 201) throw new Error(`${kind}: ${await response.text()}`);
    }
  }
  loaded = true;
  return {
    fetch: app.fetch,
    listeners: () => listeners,
    store,
    desk: world.desk,
    surprises,
    home,
    place,
    get: (path, headers = {}) => ask(path, { headers: { ...headers } }),
    ask,
    post,
    upload,
    close: async () => {
      await world.writer.close();
      await world.desk.close();
      await store.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The code of an error answer; throws for an answer that is none. */
export async function errorCode(response: Response): Promise<string> {
  const { error } = (await response.json()) as { error: { code: string } };
  return error.code;
}
