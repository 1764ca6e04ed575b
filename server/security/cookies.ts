/** Our cookies. Over https they are bound to this host and never sent in the clear (`__Host-`, Secure). */
export type CookieName = "dabiao_session" | "dabiao_screen" | "dabiao_company";

export type CookieRules = {
  /** True where the product is reached over https only. */
  readonly secure: boolean;
};

export const cookieName = (name: CookieName, { secure }: CookieRules): string =>
  secure ? `__Host-${name}` : name;

/** A Set-Cookie value; `seconds` 0 takes the cookie away. */
export function setCookie(
  name: CookieName,
  value: string,
  rules: CookieRules & { readonly seconds: number },
): string {
  const parts = [
    `${cookieName(name, rules)}=${encodeURIComponent(value)}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${rules.seconds}`,
  ];
  return [...parts, ...(rules.secure ? ["Secure"] : [])].join("; ");
}

/** The value of one cookie of a Cookie header; null when it is not there, twice, or not decodable. */
export function readCookie(
  header: string | null,
  name: CookieName,
  rules: CookieRules,
): string | null {
  if (header === null) return null;
  const wanted = cookieName(name, rules);
  const found = header
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${wanted}=`))
    .map((part) => part.slice(wanted.length + 1));
  if (found.length !== 1) return null;
  try {
    return decodeURIComponent(found[0] ?? "");
  } catch {
    return null;
  }
}
