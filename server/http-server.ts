import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { errorAnswer, errorParts } from "./answers.ts";
import { AppError, errorStatus, type ErrorCode } from "./errors.ts";
import { preferredLanguage } from "./routes/language.ts";
import { securityHeadersOf } from "./security/headers.ts";
import { socketLimit, type SocketRules } from "./security/socket-limit.ts";

/** How long a client may take, in milliseconds. */
export type HttpTimes = {
  readonly headers: number;
  /** A whole request; the longest is a file of 200 MB over a slow line. JSON has a shorter time of its own. */
  readonly request: number;
  /** How often the two are looked at. */
  readonly look: number;
};
export const httpTimes: HttpTimes = { headers: 10_000, request: 300_000, look: 2_000 };

const headerBytes = 16 * 1024;

/**
 * A server that is not listening yet. What never becomes a request (broken, too slow, headers too large) is
 * answered in the form of every other error, and its connection ends. A socket that is one too many of its
 * client's is not answered at all.
 */
export function httpServer(given: {
  readonly fetch: Parameters<typeof getRequestListener>[0];
  readonly secure: boolean;
  readonly times: HttpTimes;
  readonly sockets: SocketRules;
  readonly reportError: (error: unknown) => void;
}): Server {
  const { fetch, secure, times, sockets, reportError } = given;
  const limit = socketLimit(sockets);
  const language = preferredLanguage("");
  const security = Object.fromEntries(securityHeadersOf({ secure }));
  const listener = getRequestListener(fetch, {
    // An address that cannot be read; the app answers its own errors.
    errorHandler: (error) => {
      const isRequest = error instanceof Error && error.name === "RequestError";
      const told = isRequest ? new AppError("request.malformed") : error;
      return errorAnswer(language, told, { reportError, security });
    },
  });
  const server = createServer(
    {
      headersTimeout: times.headers,
      requestTimeout: times.request,
      connectionsCheckingInterval: times.look,
      maxHeaderSize: headerBytes,
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.on("connection", (socket: Socket) => {
    const { remoteAddress: address } = socket;
    // Gone again before it was looked at.
    if (address === undefined) return void socket.destroy();
    // Reset, not closed: a socket that was closed stays with the system for a minute.
    if (!limit.enter(address)) return void socket.resetAndDestroy();
    socket.once("close", () => limit.leave(address));
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (socket.writable && !hasBegun(socket)) socket.write(lastWords(error.code));
    socket.destroy();
  });
  return server;

  function lastWords(reason: string | undefined): string {
    const code = codeOf[reason ?? ""] ?? "request.malformed";
    const { body, headers } = errorParts(new AppError(code), language);
    const lines = Object.entries({
      ...security,
      ...headers,
      "content-length": String(Buffer.byteLength(body)),
      connection: "close",
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    return `HTTP/1.1 ${errorStatus[code]} Refused\r\n${lines.join("")}\r\n${body}`;
  }
}

const codeOf: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "request.too_slow",
  HPE_HEADER_OVERFLOW: "request.headers_too_large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "request.too_large",
};

/** As Node's own handler looks at it: into an answer that has begun nothing can be written. */
const hasBegun = (socket: Socket): boolean =>
  (socket as { _httpMessage?: { headersSent: boolean } | null })._httpMessage?.headersSent === true;
