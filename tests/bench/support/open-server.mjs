/**
 * `HOME`: the product's routes over a home with nobody asked who they are: every request is the console's.
 * What sign-in and scope cost is measured against it.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../../server/boot/project.mjs";

const part = (path) => import(pathToFileURL(join(root, "dist/server", path)).href);
const [{ createApp }, { localApp }, { readEnvironment, ownPlace }, { openStore }, sockets, http] =
  await Promise.all([
    part("app.js"),
    part("cli/local-app.js"),
    part("environment.js"),
    part("store/open-store.js"),
    part("security/socket-limit.js"),
    part("http-server.js"),
  ]);

const reportError = (error) => process.stderr.write(`${error.stack ?? error}\n`);
const environment = readEnvironment({
  variables: { DABIAO_HOME: process.argv[2] },
  root,
  version: "1.0.0",
  clock: () => new Date(),
});
const store = await openStore(ownPlace(environment));
const temporary = mkdtempSync(join(tmpdir(), "dabiao-open-"));
const hosts = new Set();
const app = createApp({ ...localApp({ environment, store, temporary, err: reportError }), hosts });
const server = http.httpServer({
  fetch: app.fetch,
  secure: false,
  times: http.httpTimes,
  sockets: sockets.socketRules(() => false),
  reportError,
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  hosts.add(`127.0.0.1:${port}`);
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
