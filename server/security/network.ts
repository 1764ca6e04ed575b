import { isIPv4, isIPv6 } from "node:net";

/** An address without its zone, and one of IPv4 that came as IPv6 as what it is. */
export const plainAddress = (address: string): string =>
  address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .replace(/%.*$/, "");

/** Of a plain address; null where it is none. */
export const familyOf = (address: string): "ipv4" | "ipv6" | null =>
  isIPv4(address) ? "ipv4" : isIPv6(address) ? "ipv6" : null;

/** The /24 or /64 an address lies in: what one household or office hands out. "" for what is no address. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  if (!isIPv6(plain)) return "";
  const [head = "", tail] = plain.toLowerCase().split("::");
  const parts = (text: string): string[] => (text === "" ? [] : text.split(":"));
  const [first, last] = [parts(head), parts(tail ?? "")];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...new Array<string>(zeros).fill("0"), ...last].slice(0, 4);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(":")}::/64`;
}
