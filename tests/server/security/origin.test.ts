import { describe, expect, it } from "vitest";
import { AppError } from "../../../server/errors.ts";
import { refuseForeign } from "../../../server/security/origin.ts";

const own = new Set(["localhost:8787", "127.0.0.1:8787", "[::1]:8787"]);

/** The code it is refused with; null = let in. */
function refusal(url: string, init: RequestInit = {}): string | null {
  try {
    refuseForeign(new Request(url, init), own);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe("refuseForeign", () => {
  it("knows itself by each name of the loopback address, with the port", () => {
    for (const name of own) expect(refusal(`http://${name}/api/health`)).toBeNull();
    expect(refusal("http://localhost/api/health")).toBe("request.host_refused");
    expect(refusal("http://localhost:8788/api/health")).toBe("request.host_refused");
  });

  it("takes the Host header over the address, as a name that was rebound would send it", () => {
    expect(refusal("http://localhost:8787/", { headers: { host: "evil.example:8787" } })).toBe(
      "request.host_refused",
    );
  });

  it.each(["/a//b", "/a%2fb", "/a%5Cb", "/%00", "/a%2E%2e/b", "/..%2fetc"])(
    "refuses the path %s",
    (path) => {
      expect(refusal(`http://localhost:8787${path}`)).toBe("request.bad_parameter");
    },
  );

  it("lets dots stand in a name, where they lead nowhere", () => {
    expect(refusal("http://localhost:8787/api/templates/offices.csv")).toBeNull();
    expect(refusal("http://localhost:8787/api/rows?office=a..b//c")).toBeNull();
  });

  const write = (headers: Readonly<Record<string, string>>): string | null =>
    refusal("http://localhost:8787/api/imports", { method: "POST", headers });

  it("lets a write in from our own page, and from a program that sends neither header", () => {
    expect(write({ origin: "http://localhost:8787" })).toBeNull();
    expect(write({ origin: "http://LOCALHOST:8787" })).toBeNull();
    expect(write({ origin: "http://localhost:8787", "sec-fetch-site": "same-origin" })).toBeNull();
    expect(write({ "sec-fetch-site": "same-origin" })).toBeNull();
    expect(write({})).toBeNull();
  });

  it("refuses a write when either header tells of another site", () => {
    for (const headers of [
      { origin: "http://127.0.0.1:8787" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: "http://localhost:8787" },
      { "sec-fetch-site": "same-origin", origin: "https://localhost:8787" },
    ]) {
      expect([headers, write(headers)]).toEqual([headers, "request.origin_refused"]);
    }
  });

  it("takes a write over https alone where that is how the host is reached", () => {
    const hosts = new Set(["board.example", "https://board.example"]);
    const from = (origin: string): string | null => {
      try {
        const init = { method: "POST", headers: { origin, host: "board.example" } };
        refuseForeign(new Request("http://board.example/api/imports", init), hosts);
        return null;
      } catch (error) {
        return (error as AppError).code;
      }
    };
    expect(from("https://board.example")).toBeNull();
    expect(from("http://board.example")).toBe("request.origin_refused");
    expect(from("https://board.example:444")).toBe("request.origin_refused");
  });

  it("lets reads in whatever their origin: they change nothing and cannot be read across sites", () => {
    const headers = { origin: "http://evil.example", "sec-fetch-site": "cross-site" };
    expect(refusal("http://localhost:8787/api/health", { headers })).toBeNull();
    expect(refusal("http://localhost:8787/api/health", { method: "HEAD", headers })).toBeNull();
    expect(refusal("http://localhost:8787/api/health", { method: "PUT", headers })).toBe(
      "request.origin_refused",
    );
  });
});
