import { describe, expect, it } from "vitest";
import {
  address,
  isSignedOut,
  readError,
  readRefusal,
  whenSignedOut,
} from "../../../web/api/http.ts";

describe("addresses", () => {
  it("leave out what is empty: the server refuses an empty parameter", () => {
    expect(address("/api/x", { a: "1", b: null, c: undefined, d: "", e: 0 })).toBe(
      "/api/x?a=1&e=0",
    );
    expect(address("/api/x")).toBe("/api/x");
  });

  it("escape codes with signs in them", () => {
    expect(address("/api/x", { scope: "office:A&B" })).toBe("/api/x?scope=office%3AA%26B");
  });
});

describe("errors", () => {
  it("carry the server's code, words and details", () => {
    const text = JSON.stringify({
      error: { code: "scope.unknown", message: "沒有", details: { a: 1 } },
    });
    expect(readError(404, text)).toMatchObject({
      status: 404,
      code: "scope.unknown",
      message: "沒有",
      details: { a: 1 },
    });
  });

  it("are told by their status when a proxy answers in its own words", () => {
    expect(readError(502, "<html>Bad Gateway</html>")).toMatchObject({
      status: 502,
      code: "http_502",
    });
  });

  it("tell on that nobody is signed in, but not that a password was wrong: both are 401", () => {
    let told = 0;
    whenSignedOut(() => (told += 1));
    const body = (code: string) => JSON.stringify({ error: { code, message: "", details: {} } });
    expect(isSignedOut(readRefusal(401, body("sign_in.refused")))).toBe(false);
    expect(told).toBe(0);
    expect(isSignedOut(readRefusal(401, body("access.unauthenticated")))).toBe(true);
    expect(told).toBe(1);
    whenSignedOut(() => undefined);
  });
});
