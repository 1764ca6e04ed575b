import { host, origin } from "./test-app.ts";

export type HostileCase = {
  readonly name: string;
  readonly pieces: Iterable<string | Buffer>;
  readonly everyMs?: number;
  /** Any of these. */
  readonly status: readonly number[];
  /** The code of the error; null where several do, or where it is answered. */
  readonly code: string | null;
  /** Cases with one word here are answered in one and the same body. */
  readonly like?: string;
};

export type Head = Readonly<Record<string, string>>;

/** One request as bytes. */
export function request(
  line: string,
  { headers = {}, body = "" }: { readonly headers?: Head; readonly body?: string | Buffer } = {},
): (string | Buffer)[] {
  const bytes = Buffer.from(body);
  const all: Head = {
    host,
    connection: "close",
    ...(line.startsWith("GET") ? {} : { "content-length": String(bytes.length) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return [`${line} HTTP/1.1\r\n${lines.join("")}\r\n`, ...(bytes.length > 0 ? [bytes] : [])];
}

export const json = { "content-type": "application/json", origin };
/** A write with a body, by an administrator. */
export const screen = "POST /api/screens/confirm";
/** A body it takes. */
export const good = '{"userCode":"BCDF-GHJK","name":"x","scopeType":"company","scopeCode":null}';

/** A case of one whole request. */
export const ask = (
  name: string,
  [line, given]: Parameters<typeof request>,
  [status, code]: readonly [number | readonly number[], string | null],
): HostileCase => ({ name, pieces: request(line, given), status: [status].flat(), code });
