import { AppError } from "../errors.ts";

/**
 * Refuses what another site could make a browser send: a Host that is not ours (DNS rebinding), paths that
 * hide a traversal, and a write that did not start on our own pages. `hosts` = names with their port, and
 * `https://NAME` beside each that is reached over https. `target` = the first line as it was sent: in a parsed
 * address dots and backslashes are resolved already.
 */
export function refuseForeign(
  request: Request,
  hosts: ReadonlySet<string>,
  named: string | null | undefined = request.headers.get("host"),
  target: string = request.url,
): void {
  const [, place = "", path = ""] = /^(?:[a-z]+:\/\/([^/?#]*))?([^?#]*)/i.exec(target) ?? [];
  const host = (named ?? place).toLowerCase();
  // A request may name its host in its first line too; two names are one too many.
  for (const name of place === "" ? [host] : [host, place.toLowerCase()]) {
    if (!hosts.has(name)) throw new AppError("request.host_refused", { host: name });
  }
  if (/\/\/|\\|%2f|%5c|%00|\.\.|%2e/i.test(path)) {
    throw new AppError("request.bad_parameter", { parameter: "path", reason: "malformed" });
  }
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  // Browsers leave Sec-Fetch-Site out on plain http between machines; the command line sends neither.
  const foreign =
    site !== null ? site !== "same-origin" : origin !== null && !ownOrigin(origin, host, hosts);
  if (foreign || (origin !== null && !ownOrigin(origin, host, hosts))) {
    throw new AppError("request.origin_refused", { origin, site });
  }
}

/** Where a host is reached over https, its plain pages are not ours. */
const ownOrigin = (origin: string, host: string, hosts: ReadonlySet<string>): boolean =>
  origin.toLowerCase() === `${hosts.has(`https://${host}`) ? "https" : "http"}://${host}`;
