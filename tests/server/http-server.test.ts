/** Over real sockets: who holds too many is refused at once, and nobody else notices. */
import { connect, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import type { Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { httpServer, httpTimes } from "../../server/http-server.ts";
import { socketRules } from "../../server/security/socket-limit.ts";

const [greedy, other, proxy] = ["127.0.0.1", "127.0.0.2", "127.0.0.3"];
const most = socketRules(() => false).most;
let server: Server;
let port: number;
const held: Socket[] = [];

beforeEach(async () => {
  server = httpServer({
    fetch: () => new Response("here"),
    secure: false,
    times: httpTimes,
    // All of these are this machine, which is never counted otherwise.
    sockets: { most, isExempt: (address) => address === proxy },
    reportError: (error) => {
      throw error;
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  for (const socket of held.splice(0)) socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const open = (localAddress: string): Socket => {
  const socket = connect({ port, host: "127.0.0.1", localAddress });
  // How a refusal looks from outside.
  socket.on("error", () => undefined);
  return socket;
};

/** Sockets that are open and say nothing, as many as `count`, and known to the server. */
async function hold(count: number, localAddress: string): Promise<void> {
  const sockets = Array.from({ length: count }, () => open(localAddress));
  held.push(...sockets);
  const before = await connections();
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  await expect.poll(connections).toBe(before + count);
}

const connections = (): Promise<number> =>
  new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

/** What comes of a request: the answer's status line, or "" where the socket ended without. */
async function ask(localAddress: string): Promise<string> {
  const socket = open(localAddress);
  let said = "";
  socket.on("data", (part: Buffer) => (said += part.toString()));
  socket.write("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
  await new Promise((resolve) => socket.once("close", resolve));
  return said.split("\r\n")[0] ?? "";
}

const answered = "HTTP/1.1 200 OK";

describe("sockets of one address", () => {
  it("are refused beyond 200, at once and with nothing kept; other addresses are served", async () => {
    await hold(most, greedy);
    const started = performance.now();
    for (let i = 0; i < 50; i += 1) expect(await ask(greedy)).toBe("");
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(await connections()).toBe(most);
    expect(await ask(other)).toBe(answered);
  });

  it("are let in again as soon as one of them closes", async () => {
    await hold(most, greedy);
    expect(await ask(greedy)).toBe("");
    held.pop()?.destroy();
    await expect.poll(connections).toBe(most - 1);
    for (let i = 0; i < 3; i += 1) expect(await ask(greedy)).toBe(answered);
  });

  it("are not counted where it is a proxy, which speaks for many", async () => {
    await hold(most + 50, proxy);
    expect(await ask(proxy)).toBe(answered);
  });
});
