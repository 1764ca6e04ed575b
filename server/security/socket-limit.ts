import { BlockList } from "node:net";
import type { IsProxy } from "./client-address.ts";
import { familyOf, plainAddress, networkOf } from "./network.ts";

/** How many sockets one client may hold open at once, and whose are not counted. */
export type SocketRules = {
  readonly most: number;
  readonly isExempt: (address: string) => boolean;
};

export type SocketLimit = {
  /** False where this client holds as many as it may; else `leave` has to follow. */
  enter(address: string): boolean;
  leave(address: string): void;
};

/** Far beyond a browser, which opens six, and beyond a hall of screens behind one address. */
const mostSockets = 200;

/**
 * Counted are strangers alone. A proxy of ours opens sockets for everybody, so that the limit by address is
 * its own to keep; what runs on this machine needs no sockets to get in the way.
 */
export function socketRules(isProxy: IsProxy): SocketRules {
  return {
    most: mostSockets,
    isExempt: (address) => isThisMachine(address) || isProxy(address),
  };
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

function isThisMachine(address: string): boolean {
  const family = familyOf(plainAddress(address));
  return family !== null && loopback.check(plainAddress(address), family);
}

/** Keeps no more than a number for each client with an open socket. */
export function socketLimit({ most, isExempt }: SocketRules): SocketLimit {
  const open = new Map<string, number>();
  return {
    enter: (address) => {
      if (isExempt(address)) return true;
      const client = clientOf(address);
      const count = open.get(client) ?? 0;
      if (count >= most) return false;
      open.set(client, count + 1);
      return true;
    },
    leave: (address) => {
      if (isExempt(address)) return;
      const client = clientOf(address);
      const count = open.get(client) ?? 0;
      if (count > 1) open.set(client, count - 1);
      else open.delete(client);
    },
  };
}

/** One address of IPv4; of IPv6 the /64, out of which a client takes as many addresses as it likes. */
function clientOf(address: string): string {
  const plain = plainAddress(address);
  return familyOf(plain) === "ipv6" ? networkOf(plain) : plain;
}
