/** A test app behind a server that listens, asked byte by byte: what no client library would send. */
import { createConnection, type AddressInfo } from "node:net";
import { httpServer, type HttpTimes } from "../../server/http-server.ts";
import { socketRules } from "../../server/security/socket-limit.ts";
import type { TestApp } from "./test-app.ts";

export type RawAnswer = {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Milliseconds until the connection ended. */
  readonly took: number;
};

export type Listening = {
  readonly port: number;
  /** Sends pieces, `everyMs` apart, and reads until the connection ends. */
  send(pieces: Iterable<string | Buffer>, everyMs?: number): Promise<RawAnswer>;
  close(): Promise<void>;
};

/** As `cli serve` listens, with times of its own. */
export async function listenOn(app: TestApp, times: HttpTimes, secure = false): Promise<Listening> {
  const problems: unknown[] = [];
  const server = httpServer({
    fetch: app.fetch as Parameters<typeof httpServer>[0]["fetch"],
    secure,
    times,
    sockets: socketRules(() => false),
    reportError: (error) => problems.push(error),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    send: (pieces, everyMs = 0) => exchange(port, pieces, everyMs),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (problems.length > 0) throw new AggregateError(problems, "the server failed inside");
    },
  };
}

function exchange(
  port: number,
  pieces: Iterable<string | Buffer>,
  everyMs: number,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const started = performance.now();
    const received: Buffer[] = [];
    const socket = createConnection(port, "127.0.0.1");
    const left = pieces[Symbol.iterator]();
    const next = (): void => {
      const { done, value } = left.next();
      if (done || !socket.writable) return;
      socket.write(value);
      if (everyMs > 0) setTimeout(next, everyMs);
      else next();
    };
    socket.once("connect", next);
    socket.on("data", (part: Buffer) => received.push(part));
    // A server that had enough resets: what it said before counts.
    socket.on("error", () => undefined);
    socket.once("close", () => {
      const text = Buffer.concat(received).toString("utf8");
      resolve({ ...parse(text), took: performance.now() - started });
    });
  });
}

function parse(text: string): Omit<RawAnswer, "took"> {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(":");
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return { status: Number(first.split(" ")[1] ?? 0), headers, body: rest.join("\r\n\r\n") };
}
