/** The company's own sign-in: an OpenID provider that knows this installation as a client. */
export type CompanySettings = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Names of this machine: a provider here may be spoken to in the clear. */
const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

export const isLoopback = (url: URL): boolean => loopback.has(url.hostname);

/** Reads `DABIAO_OIDC_…`; null without. A string says what is wrong with them. */
export function readCompanySettings(
  variables: Variables,
  publicUrl: URL | null,
): CompanySettings | null | string {
  const of = (name: string): string => variables[`DABIAO_OIDC_${name}`] ?? "";
  const [given, clientId, clientSecret] = [of("ISSUER"), of("CLIENT_ID"), of("CLIENT_SECRET")];
  if (given === "" && clientId === "" && clientSecret === "") return null;
  if (given === "" || clientId === "" || clientSecret === "") {
    return "DABIAO_OIDC_ISSUER, DABIAO_OIDC_CLIENT_ID and DABIAO_OIDC_CLIENT_SECRET: set all three, or none";
  }
  const issuer = URL.canParse(given) ? new URL(given) : null;
  if (!issuer || (issuer.protocol !== "https:" && !isLoopback(issuer))) {
    return "DABIAO_OIDC_ISSUER: the address of an OpenID provider, https://login.example";
  }
  if (!publicUrl) {
    return "DABIAO_OIDC_ISSUER needs DABIAO_PUBLIC_URL: the provider sends people back to it";
  }
  return { issuer, clientId, clientSecret, name: of("NAME") || issuer.host };
}
