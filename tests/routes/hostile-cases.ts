/** Hostile HTTP, 46 to 55 of the reliability plan: what is sent, and what must come of it. */
import { routeTable } from "../../server/routes/table.ts";
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

type Head = Readonly<Record<string, string>>;

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

const json = { "content-type": "application/json", origin };
const screen = "POST /api/screens/confirm";
const good = '{"userCode":"BCDF-GHJK","name":"x","scopeType":"company","scopeCode":null}';
const slowHeaders = `GET /api/health HTTP/1.1\r\nhost: ${host}\r\nx-slow: ${"a".repeat(2000)}`;

/** `keys`: Cookie headers, by what they are; `admin` is good. */
export function hostileCases(keys: Readonly<Record<string, string>>): readonly HostileCase[] {
  const admin = { cookie: keys["admin"] ?? "" };
  const ask = (
    name: string,
    [line, given]: Parameters<typeof request>,
    [status, code]: readonly [number | readonly number[], string | null],
  ): HostileCase => ({ name, pieces: request(line, given), status: [status].flat(), code });
  const body = (name: string, text: string | Buffer, status = 400, code = "request.bad_body") =>
    ask(name, [screen, { headers: { ...json, ...admin }, body: text }], [status, code]);
  const read = (path: string, headers: Head = {}): Parameters<typeof request> => [
    `GET ${path}`,
    { headers: { ...admin, ...headers } },
  ];
  const bad = [400, "request.bad_parameter"] as const;
  const path = (target: string): HostileCase =>
    ask(`49 the path ${target}`, read(target), [[400, 404], null]);
  const notFor = (name: string): HostileCase => ({
    ...ask(
      `46 a session that is ${name}`,
      ["GET /api/session", { headers: { cookie: keys[name] ?? "" } }],
      [401, "access.unauthenticated"],
    ),
    like: "nobody",
  });

  return [
    {
      ...ask("46 no session", ["GET /api/session"], [401, "access.unauthenticated"]),
      like: "nobody",
    },
    ...Object.keys(keys)
      .filter((name) => name !== "admin")
      .map(notFor),

    ask(
      "47 a form of another site",
      [
        screen,
        {
          headers: {
            ...admin,
            origin: "https://evil.example",
            "content-type": "application/x-www-form-urlencoded",
          },
          body: "userCode=BCDFGHJK",
        },
      ],
      [403, "request.origin_refused"],
    ),
    ask(
      "47 Origin: null",
      [screen, { headers: { ...admin, ...json, origin: "null" }, body: good }],
      [403, "request.origin_refused"],
    ),
    ask(
      "47 JSON as text/plain",
      [screen, { headers: { ...admin, ...json, "content-type": "text/plain" }, body: good }],
      [415, "request.unsupported_type"],
    ),
    ask(
      "47 no content type",
      [screen, { headers: { ...admin, origin }, body: good }],
      [415, "request.unsupported_type"],
    ),

    ask(
      "48 another Host",
      ["GET /api/health", { headers: { host: "evil.example" } }],
      [421, "request.host_refused"],
    ),
    ask(
      "48 another host in the first line",
      ["GET http://evil.example/api/health"],
      [421, "request.host_refused"],
    ),
    ask(
      "48 another Host beside our own first line",
      [`GET ${origin}/api/health`, { headers: { host: "evil.example" } }],
      [421, "request.host_refused"],
    ),
    ask("48 our own first line alone", [`GET ${origin}/api/health`], [200, null]),
    {
      name: "48 no Host",
      pieces: ["GET /api/health HTTP/1.1\r\nconnection: close\r\n\r\n"],
      status: [400],
      code: null,
    },
    {
      name: "48 an old client without Host",
      pieces: ["GET /api/health HTTP/1.0\r\n\r\n"],
      status: [400],
      code: "request.malformed",
    },

    ...[
      "//secret.txt",
      "/api//health",
      "/%2e%2e/secret.txt",
      "/api/x/../health",
      "/api/..%2fhealth",
      "/api%5chealth",
      "/api\\health",
      "/%00",
      "/assets/app-1a2b.js%00.html",
    ].map(path),
    ...routeTable
      .filter((route) => route.path.includes(":"))
      .flatMap((route) =>
        [":id", "", "*", "null", "0", "-1", "1e0", "%00", "__proto__", "%e0%a4%a"].map((value) => {
          const target = route.path.replaceAll(/:\w+/g, value);
          return ask(
            `49 ${route.method} ${target}`,
            [
              `${route.method} ${target}`,
              {
                headers: { ...admin, ...(route.body ? json : { origin }) },
                body: route.body ? "{}" : "",
              },
            ],
            [[400, 404], null],
          );
        }),
      ),

    ask("50 an unknown parameter", read("/api/performance?period=2026-09&officeId=1"), bad),
    ask("50 a parameter twice", read("/api/performance?period=2026-09&period=2026-08"), bad),
    ask("50 a scope twice", read("/api/performance?period=2026-09&scope=own&scope=company"), bad),
    ask("50 a parameter called __proto__", read("/api/performance?__proto__=1"), bad),
    ask("50 parameters where there are none", read("/api/health?role=head_office"), bad),
    body("50 an unknown key", good.replace("{", '{"role":"head_office",')),
    body("50 a key twice", good.replace("{", '{"scopeType":"office",')),
    body(
      "50 a key twice, once in another spelling",
      good.replace("{", '{"scop\\u0065Type":"office",'),
    ),
    body("50 __proto__", good.replace("{", '{"__proto__":{"role":"head_office"},')),
    body("50 constructor", good.replace("{", '{"constructor":{"prototype":{}},')),

    body("51 10,000 brackets deep", `${"[".repeat(10_000)}${"]".repeat(10_000)}`),
    body("51 a key of 1 MB", `{"${"k".repeat(1 << 20)}":1}`, 413, "request.too_large"),
    body("51 half a character in a text", good.replace('"x"', '"\\ud800"')),
    body("51 half a character in a key", good.replace("{", '{"\\udc00":1,')),
    body("51 1e400", good.replace('"x"', "1e400")),
    body("51 -1e400 in a list", good.replace('"x"', "[-1e400]")),
    body("51 NaN", good.replace('"x"', "NaN")),
    body("51 half of it", good.slice(0, 30)),
    body("51 nothing", ""),
    body("51 bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),

    ask(
      "52 a length and chunks both",
      [
        screen,
        { headers: { ...admin, ...json, "transfer-encoding": "chunked" }, body: "0\r\n\r\n" },
      ],
      [400, "request.malformed"],
    ),
    {
      name: "52 two lengths",
      pieces: [
        `${screen} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}`,
      ],
      status: [400],
      code: "request.malformed",
    },
    {
      name: "52 a space before the colon",
      pieces: [`GET /api/health HTTP/1.1\r\nhost : ${host}\r\n\r\n`],
      status: [400],
      code: "request.malformed",
    },
    {
      name: "52 no HTTP at all",
      pieces: ["\u0016\u0003\u0001hello\r\n\r\n"],
      status: [400],
      code: "request.malformed",
    },
    {
      name: "52 chunks beyond the limit",
      pieces: [
        ...chunked(admin),
        ...Array.from({ length: 20 }, () => `2000\r\n${"a".repeat(0x2000)}\r\n`),
      ],
      status: [413],
      code: "request.too_large",
    },
    {
      name: "52 a chunk of no length",
      pieces: [...chunked(admin), "xyz\r\n"],
      status: [400],
      code: "request.malformed",
    },
    {
      name: "52 JSON a byte at a time",
      pieces: [
        ...request(screen, { headers: { ...admin, ...json, "content-length": "9999" } }),
        ..."a".repeat(200),
      ],
      everyMs: 20,
      status: [408],
      code: "request.too_slow",
    },
    {
      name: "52 a file a byte at a time",
      pieces: [
        ...request("POST /api/imports?kind=auto", {
          headers: {
            ...admin,
            origin,
            "content-type": "multipart/form-data; boundary=b",
            "content-length": "9999",
          },
        }),
        '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n',
        ..."a".repeat(200),
      ],
      everyMs: 20,
      status: [408],
      code: "request.too_slow",
    },
    {
      name: "52 headers a byte at a time",
      pieces: slowHeaders,
      everyMs: 20,
      status: [408],
      code: "request.too_slow",
    },
    ask(
      "52 headers of 20 KB",
      ["GET /api/health", { headers: { "x-long": "a".repeat(20_000) } }],
      [431, "request.headers_too_large"],
    ),

    ask(
      "53 another method by a header",
      read("/api/imports", { "x-http-method-override": "DELETE", "x-method-override": "POST" }),
      [200, null],
    ),
    ask(
      "53 another method by a header on a write",
      [screen, { headers: { ...admin, ...json, "x-http-method-override": "GET" }, body: "{}" }],
      [400, "request.bad_body"],
    ),
    {
      ...ask(
        "53 another address by a header",
        [
          "GET /api/session",
          { headers: { "x-original-url": "/api/health", "x-rewrite-url": "/api/health" } },
        ],
        [401, "access.unauthenticated"],
      ),
      like: "nobody",
    },
    {
      ...ask(
        "53 from this machine by a header",
        [
          "GET /api/session",
          {
            headers: {
              "x-forwarded-for": "127.0.0.1",
              "x-real-ip": "127.0.0.1",
              forwarded: "for=127.0.0.1",
            },
          },
        ],
        [401, "access.unauthenticated"],
      ),
      like: "nobody",
    },
    ask(
      "53 our name by a header",
      ["GET /api/health", { headers: { host: "evil.example", "x-forwarded-host": host } }],
      [421, "request.host_refused"],
    ),

    // No route edits a thing two people could hold: the header is not looked at anywhere.
    ask(
      "55 If-Match has no route that goes by it",
      [screen, { headers: { ...admin, ...json, "if-match": '"stale"' }, body: "{}" }],
      [400, "request.bad_body"],
    ),
    ask(
      "55 If-Match: * opens nothing",
      ["POST /api/screens/none/revoke", { headers: { origin, "if-match": "*" } }],
      [401, "access.unauthenticated"],
    ),

    ask(
      "TRACE",
      ["TRACE /api/health", { headers: { origin } }],
      [405, "request.method_not_allowed"],
    ),
    ask(
      "TRACE of the page",
      ["TRACE /", { headers: { origin } }],
      [405, "request.method_not_allowed"],
    ),
    ask(
      "a method nobody knows",
      ["PROPFIND /api/people", { headers: { origin } }],
      [405, "request.method_not_allowed"],
    ),
    { name: "CONNECT", pieces: request("CONNECT evil.example:443"), status: [0], code: null },
    ask(
      "OPTIONS of another site gets no leave",
      [
        "OPTIONS /api/imports",
        { headers: { origin: "https://evil.example", "access-control-request-method": "POST" } },
      ],
      [403, "request.origin_refused"],
    ),
  ];
}

const chunked = (headers: Head): string[] => {
  const all: Head = { host, ...json, ...headers, "transfer-encoding": "chunked" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return [`${screen} HTTP/1.1\r\n${lines.join("")}\r\n`];
};
