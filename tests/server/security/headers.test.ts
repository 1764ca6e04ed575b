import { describe, expect, it } from "vitest";
import { securityHeaders } from "../../../server/security/headers.ts";

const headers = new Map(securityHeaders);
const policy = new Map(
  (headers.get("content-security-policy") ?? "").split("; ").map((part) => {
    const [name = "", ...values] = part.split(" ");
    return [name, values.join(" ")] as const;
  }),
);

describe("securityHeaders", () => {
  it("run no script but our own files: nothing inline, no eval, no other site", () => {
    expect(policy.get("default-src")).toBe("'self'");
    for (const name of ["script-src", "style-src", "connect-src", "worker-src"]) {
      expect(policy.get(name) ?? "'self'").not.toMatch(/unsafe|https?:|\*|blob:|data:/);
    }
    expect(policy.get("object-src")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
  });

  it("let no other site frame us, guess a type, or hear where a reader came from", () => {
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });
});
