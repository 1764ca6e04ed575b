/** Hostile HTTP, 46 to 55 of the reliability plan: what is sent, and what must come of it. */
import { routeTable } from "../../server/routes/table.ts";
import { brokenRequests } from "./hostile-bytes.ts";
import {
  ask,
  good,
  json,
  screen,
  type Head,
  type HostileCase,
  request,
} from "./hostile-request.ts";
import { host, origin } from "./test-app.ts";

/** `keys`: Cookie headers, by what they are; `admin` is good. */
export function hostileCases(keys: Readonly<Record<string, string>>): readonly HostileCase[] {
  const admin = { cookie: keys["admin"] ?? "" };
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

    ...brokenRequests(admin),

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
