/** Case 52: requests that are broken, too long, or never end. */
import { ask, json, request, screen, type Head, type HostileCase } from "./hostile-request.ts";
import { host, origin } from "./test-app.ts";

const slowHeaders = `GET /api/health HTTP/1.1\r\nhost: ${host}\r\nx-slow: ${"a".repeat(2000)}`;

const chunked = (headers: Head): string[] => {
  const all: Head = { host, ...json, ...headers, "transfer-encoding": "chunked" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return [`${screen} HTTP/1.1\r\n${lines.join("")}\r\n`];
};

/** `admin` = the headers of an administrator. */
export const brokenRequests = (admin: Head): readonly HostileCase[] => [
  ask(
    "52 a length and chunks both",
    [screen, { headers: { ...admin, ...json, "transfer-encoding": "chunked" }, body: "0\r\n\r\n" }],
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
];
