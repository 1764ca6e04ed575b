import { describe, expect, it } from "vitest";
import { ApiError } from "../../../../web/api/http.ts";
import { deviceName } from "../../../../web/features/access/device-name.ts";
import { isLongEnough } from "../../../../web/features/access/password-length.ts";
import { problemOf } from "../../../../web/features/access/problem.ts";
import { pathOf } from "../../../../web/features/access/square-code.tsx";

describe("what went wrong with an attempt", () => {
  it("is told by what helps: another password, waiting, the network, another link", () => {
    const error = (status: number, code: string, details = {}) =>
      problemOf(new ApiError(status, code, "said", details));
    expect(error(401, "sign_in.refused")).toEqual({ kind: "refused" });
    expect(error(429, "request.too_many", { seconds: 3.2 })).toEqual({ kind: "wait", seconds: 4 });
    expect(error(429, "http_429")).toEqual({ kind: "wait", seconds: 30 });
    expect(error(0, "network")).toEqual({ kind: "away" });
    expect(error(502, "http_502")).toEqual({ kind: "away" });
    expect(error(404, "link.unknown")).toEqual({ kind: "gone" });
    expect(error(500, "server.internal")).toEqual({ kind: "other", message: "said" });
  });
});

describe("a password", () => {
  it("is long enough from 12 signs on, and not beyond what is hashed", () => {
    expect([11, 12, 128, 129].map((length) => isLongEnough("x".repeat(length)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("a device", () => {
  const safari =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Safari/604";
  it.each([
    [safari, "Safari", "iPhone"],
    [`${safari} MicroMessenger/8.0`, "WeChat", "iPhone"],
    ["Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537 Edg/130", "Edge", "Windows"],
    ["Mozilla/5.0 (Linux; Android 15) Chrome/130 Mobile Safari/537", "Chrome", "Android"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15) Firefox/130", "Firefox", "Mac"],
    ["curl/8", null, null],
  ])("is called by what people know: %s", (userAgent, browser, system) => {
    expect(deviceName(userAgent)).toEqual({ browser, system });
  });

  it("that says nothing of itself is called nothing", () => {
    expect(deviceName(null)).toEqual({ browser: null, system: null });
  });
});

describe("a square code", () => {
  it("is one path of the runs of dark cells, inside a quiet zone of four", () => {
    expect(pathOf(["110", "001"])).toBe("M4 4h2v1h-2zM6 5h1v1h-1z");
  });
});
