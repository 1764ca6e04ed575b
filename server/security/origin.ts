import { AppError } from "../errors.ts";

/**
 * Refuses what another site could make a browser send: a Host that is not ours (DNS rebinding), paths that
 * hide a traversal, and a write that did not start on our own pages. `hosts` = names with their port, and
 * `https://NAME` beside each that is reached over https.
 */
export function refuseForeign(
  request: Request,
  hosts: ReadonlySet<string>,
  named: string | null | undefined = request.headers.get("host"),
): void {
  // The path as it was sent: a parsed one would have its dots and backslashes resolved already.
  const [, place = "", path = ""] = /^[a-z]+:\/\/([^/?#]*)([^?#]*)/i.exec(request.url) ?? [];
  const host = (named ?? place).toLowerCase();
  if (!hosts.has(host)) throw new AppError("request.host_refused", { host });
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
