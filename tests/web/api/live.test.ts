import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listenLive, readEvents } from "../../../web/api/live.ts";

describe("events in a stream", () => {
  it("are read whole, however the network cuts them", () => {
    const first = readEvents('retry: 2000\n\nid: 4\ndata: {"led');
    expect(first.events).toEqual([]);
    const second = readEvents(`${first.rest}ger":4}\n\n: heartbeat\n\n`);
    expect(second).toEqual({ events: [4], rest: "" });
  });

  it("may end their lines either way, and what is not understood is passed over", () => {
    expect(readEvents('data: {"ledger":7}\r\n\r\n').events).toEqual([7]);
    expect(readEvents("data: nonsense\n\ndata: {}\n\n").events).toEqual([]);
  });
});

describe("the live stream", () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** A real server; each connection is answered by the next of `answers`, the last one again and again. */
  async function serve(answers: ((response: ServerResponse) => void)[]): Promise<string> {
    let calls = 0;
    server = createServer((_, response) => {
      const answer = answers[Math.min(calls, answers.length - 1)];
      calls += 1;
      answer?.(response);
    });
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  const stream = (text: string, end: boolean) => (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(text);
    if (end) response.end();
  };

  it("comes back after a refusal, where a plain EventSource would give up for good", async () => {
    const url = await serve([
      (response) => {
        response.writeHead(503);
        response.end();
      },
      stream('data: {"ledger":5}\n\n', false),
    ]);
    const stop = new AbortController();
    const seen: string[] = [];
    await listenLive({
      url,
      signal: stop.signal,
      onAlive: () => seen.push("alive"),
      onLost: () => seen.push("lost"),
      onLedger: (ledger) => {
        seen.push(`ledger ${ledger}`);
        stop.abort();
      },
    });
    expect(seen).toEqual(["lost", "alive", "ledger 5"]);
  });

  it("says that it is lost when the stream ends, and goes on with the next one", async () => {
    const url = await serve([
      stream('data: {"ledger":5}\n\n', true),
      stream('data: {"ledger":6}\n\n', false),
    ]);
    const stop = new AbortController();
    const seen: string[] = [];
    await listenLive({
      url,
      signal: stop.signal,
      onAlive: () => {},
      onLost: () => seen.push("lost"),
      onLedger: (ledger) => {
        seen.push(`ledger ${ledger}`);
        if (ledger === 6) stop.abort();
      },
    });
    expect(seen).toEqual(["ledger 5", "lost", "ledger 6"]);
  });

  it("tells the status of a refusal: a screen that was turned away must not go on as if offline", async () => {
    const url = await serve([
      (response) => {
        response.writeHead(401);
        response.end();
      },
    ]);
    const stop = new AbortController();
    const refused: number[] = [];
    await listenLive({
      url,
      signal: stop.signal,
      onAlive: () => {},
      onLost: () => {},
      onLedger: () => {},
      onRefused: (status) => {
        refused.push(status);
        stop.abort();
      },
    });
    expect(refused).toEqual([401]);
  });
});
