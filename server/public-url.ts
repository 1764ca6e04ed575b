/** Names of this machine for itself. */
export const loopbackNames: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);

/**
 * Reads `DABIAO_PUBLIC_URL`: where people reach the product, without a path, over https; in the clear only
 * to this machine, or where the clear was allowed. A string says what is wrong with it.
 */
export function readPublicUrl(given: string, insecureLan: boolean): URL | string {
  const wrong = (why: string): string => `DABIAO_PUBLIC_URL=${given}: ${why}`;
  if (!URL.canParse(given)) return wrong("no address; it should look like https://board.example");
  const url = new URL(given);
  if (url.protocol !== "https:" && url.protocol !== "http:") return wrong("neither https nor http");
  if (url.username !== "" || url.password !== "")
    return wrong("an address without name or password");
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    return wrong(`the product needs a host of its own; leave out what follows ${url.host}`);
  }
  const local = loopbackNames.has(url.hostname.replace(/^\[|\]$/g, ""));
  if (url.protocol === "http:" && !local && !insecureLan) {
    return wrong(
      "beyond this machine only https, or, in the clear, with DABIAO_ALLOW_INSECURE_LAN=1",
    );
  }
  return url;
}
