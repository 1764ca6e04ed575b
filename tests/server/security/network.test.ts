import { expect, it } from "vitest";
import { networkOf } from "../../../server/security/network.ts";

it.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["::1", "0:0:0:0::/64"],
  ["2001:DB8::1", "2001:db8:0:0::/64"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", ""],
  ["somewhere", ""],
])("%s lies in %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
