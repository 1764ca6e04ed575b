import { describe, expect, it } from "vitest";
import { clientAddress, trustedProxies } from "../../../server/security/client-address.ts";

const nobody = trustedProxies("") ?? (() => true);
const ours = trustedProxies("10.0.0.1, 10.1.0.0/16, 2001:db8::/32") ?? (() => false);

describe("clientAddress", () => {
  it("believes no header without a proxy of ours", () => {
    for (const forged of ["1.2.3.4", "127.0.0.1", "10.0.0.1, 1.2.3.4", undefined]) {
      expect(clientAddress("203.0.113.9", forged, nobody)).toBe("203.0.113.9");
      expect(clientAddress("203.0.113.9", forged, ours)).toBe("203.0.113.9");
      expect(clientAddress("10.0.0.1", forged, nobody)).toBe("10.0.0.1");
    }
  });

  it("takes the last hop that is no proxy: what stands before it the client wrote", () => {
    expect(clientAddress("10.0.0.1", "203.0.113.9", ours)).toBe("203.0.113.9");
    expect(clientAddress("10.0.0.1", "1.2.3.4, 203.0.113.9", ours)).toBe("203.0.113.9");
    expect(clientAddress("10.0.0.1", "1.2.3.4, 203.0.113.9, 10.1.2.3", ours)).toBe("203.0.113.9");
    expect(clientAddress("::ffff:10.0.0.1", " 2001:DB9::7 ", ours)).toBe("2001:DB9::7");
    expect(clientAddress("2001:db8::1", "::ffff:203.0.113.9", ours)).toBe("203.0.113.9");
  });

  it("stays at the proxy where that names nobody, or something that is no address", () => {
    for (const odd of [undefined, "", "unknown", "1.2.3.4, evil", "203.0.113.9:80", "localhost"]) {
      expect(clientAddress("10.0.0.1", odd, ours)).toBe("10.0.0.1");
    }
    expect(clientAddress("10.0.0.1", "10.1.0.1, 10.1.0.2", ours)).toBe("10.1.0.1");
  });
});

describe("trustedProxies", () => {
  it("knows addresses and blocks of both families", () => {
    expect(["10.0.0.1", "10.1.255.255", "::ffff:10.0.0.1", "2001:db8:1::1"].map(ours)).toEqual(
      Array(4).fill(true),
    );
    expect(["10.0.0.2", "10.2.0.0", "2001:db9::1", "", "x"].map(ours)).toEqual(
      Array(5).fill(false),
    );
  });

  it.each(["proxy", "10.0.0.1/33", "10.0.0.1/", "10.0.0.1/8/8", "10.0.0", "*", "::1/129"])(
    "does not guess what %s means",
    (list) => {
      expect(trustedProxies(list)).toBeNull();
    },
  );
});
