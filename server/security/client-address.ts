import { BlockList } from "node:net";
import { familyOf, plainAddress as plain } from "./network.ts";

/** Tells of an address whether it is one of our own proxies. */
export type IsProxy = (address: string) => boolean;

/** Reads a comma list of addresses and CIDR blocks; null where a part is neither. */
export function trustedProxies(list: string): IsProxy | null {
  const known = new BlockList();
  for (const part of list.split(",").filter((one) => one.trim() !== "")) {
    const [address = "", bits, ...more] = plain(part).split("/");
    const family = familyOf(address);
    const most = family === "ipv4" ? 32 : 128;
    if (!family || more.length > 0) return null;
    if (bits === undefined) known.addAddress(address, family);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= most) {
      known.addSubnet(address, Number(bits), family);
    } else return null;
  }
  return (address) => {
    const family = familyOf(plain(address));
    return family !== null && known.check(plain(address), family);
  };
}

/**
 * Who is at the other end: the socket's address, and behind proxies of ours the last hop in
 * `X-Forwarded-For` that is none of them. What anybody else writes there has no effect: a proxy appends, so
 * only the end of the list was written by one.
 */
export function clientAddress(
  socket: string,
  forwarded: string | undefined,
  isProxy: IsProxy,
): string {
  let address = plain(socket);
  const hops = (forwarded ?? "").split(",");
  while (isProxy(address)) {
    const hop = plain(hops.pop() ?? "");
    // What is no address was not written by a proxy of ours.
    if (familyOf(hop) === null) return address;
    address = hop;
  }
  return address;
}
