import { describe, expect, it } from "vitest";
import { trustedProxies } from "../../../server/security/client-address.ts";
import { socketLimit, socketRules } from "../../../server/security/socket-limit.ts";

const proxies = trustedProxies("10.0.0.1, 2001:db8:aaaa::/48") ?? (() => false);
const limit = () => socketLimit({ ...socketRules(proxies), most: 2 });
/** How many of these are let in, one after the other, all staying. */
const entered = (addresses: readonly string[]): number => {
  const { enter } = limit();
  return addresses.filter((address) => enter(address)).length;
};

describe("socketLimit", () => {
  it("is 200 for a client", () => {
    expect(socketRules(proxies).most).toBe(200);
  });

  it("lets a client have so many and no more, and another as many", () => {
    expect(entered(["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2"])).toBe(3);
    expect(entered(["192.0.2.1", "::ffff:192.0.2.1", "192.0.2.1"])).toBe(2);
  });

  it("takes a /64 for one client: who has one has all its addresses", () => {
    expect(entered(["2001:db8::1", "2001:db8::2", "2001:DB8::ffff:3"])).toBe(2);
    expect(entered(["2001:db8::1", "2001:db8:0:1::1", "2001:db8:0:2::1"])).toBe(3);
  });

  it("gives room again for each that leaves, and for none that never entered", () => {
    const { enter, leave } = limit();
    const own = "192.0.2.1";
    expect([enter(own), enter(own), enter(own)]).toEqual([true, true, false]);
    leave(own);
    expect([enter(own), enter(own)]).toEqual([true, false]);
    leave(own);
    leave(own);
    leave(own);
    expect([enter(own), enter(own), enter(own)]).toEqual([true, true, false]);
  });

  it.each(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "10.0.0.1", "2001:db8:aaaa:1::7"])(
    "does not count %s: this machine, or a proxy that speaks for many",
    (address) => {
      expect(entered(Array<string>(50).fill(address))).toBe(50);
    },
  );
});
