import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type Claims = Readonly<Record<string, unknown>>;

/** A small OpenID provider: discovery, keys, codes that work once, ID tokens signed with RS256. */
export type OpenIdProvider = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Times it was asked for an ID token. */
  readonly exchanges: () => number;
  /**
   * Somebody signs in at it, sent by `location`: the query they come back with. `claims` go into the ID token
   * over what belongs there; `userinfo` is told at its own address; `forged` = signed with another key.
   */
  signIn(
    location: string,
    claims: Claims,
    more?: { readonly userinfo?: Claims; readonly forged?: boolean },
  ): URLSearchParams;
  /** The cookie of who is signed in at it: a browser with it that is sent there comes back at once. */
  session(claims: Claims): { readonly name: string; readonly value: string; readonly url: string };
  close(): Promise<void>;
};

type Grant = {
  readonly asked: URLSearchParams;
  readonly claims: Claims;
  readonly userinfo: Claims;
  readonly key: KeyObject;
};

const claimsIn = ({ headers }: IncomingMessage): Claims => {
  const [, value = ""] = /\bprovider=([\w-]+)/.exec(headers.cookie ?? "") ?? [];
  return JSON.parse(Buffer.from(value, "base64url").toString() || "{}") as Claims;
};
const rsa = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export async function startOpenIdProvider(port = 0): Promise<OpenIdProvider> {
  const [clientId, clientSecret] = ["dabiao", "a secret/with:signs"];
  const { privateKey, publicKey } = rsa();
  const other = rsa().privateKey;
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  let [issuer, exchanged] = ["", 0];

  const idToken = ({ asked, claims, key }: Grant): string => {
    const seconds = Math.floor(Date.now() / 1000);
    const payload = {
      iss: issuer,
      aud: clientId,
      iat: seconds,
      exp: seconds + 300,
      nonce: asked.get("nonce"),
      ...claims,
    };
    const text = `${part({ alg: "RS256", kid: "k1", typ: "JWT" })}.${part(payload)}`;
    return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
  };

  const exchange = (request: IncomingMessage, form: URLSearchParams): Claims | null => {
    exchanged += 1;
    const code = form.get("code") ?? "";
    const grant = codes.get(code);
    codes.delete(code);
    const [id, secret] = Buffer.from((request.headers.authorization ?? "").slice(6), "base64")
      .toString()
      .split(":")
      .map((text) => decodeURIComponent(text.replace(/\+/g, " ")));
    const verifier = form.get("code_verifier") ?? "";
    const challenge = createHash("sha256").update(verifier).digest("base64url");
    if (!grant || id !== clientId || secret !== clientSecret) return null;
    if (grant.asked.get("code_challenge") !== challenge) return null;
    if (grant.asked.get("redirect_uri") !== form.get("redirect_uri")) return null;
    const token = randomBytes(12).toString("hex");
    tokens.set(token, grant);
    return { access_token: token, token_type: "Bearer", id_token: idToken(grant) };
  };

  const answer = (request: IncomingMessage, body: string): Claims | null => {
    const { pathname } = new URL(request.url ?? "/", issuer);
    if (pathname === "/.well-known/openid-configuration") {
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        userinfo_endpoint: `${issuer}/userinfo`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      };
    }
    if (pathname === "/keys") {
      return { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k1", use: "sig" }] };
    }
    if (pathname === "/token") return exchange(request, new URLSearchParams(body));
    const grant = tokens.get((request.headers.authorization ?? "").replace("Bearer ", ""));
    return grant ? { sub: grant.claims["sub"], ...grant.userinfo } : null;
  };

  const signIn: OpenIdProvider["signIn"] = (
    location,
    claims,
    { userinfo = {}, forged = false } = {},
  ) => {
    const asked = new URL(location).searchParams;
    const code = randomBytes(12).toString("hex");
    codes.set(code, { asked, claims, userinfo, key: forged ? other : privateKey });
    return new URLSearchParams({ code, state: asked.get("state") ?? "" });
  };

  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", issuer);
    if (asked.pathname === "/authorize") {
      const back = `${asked.searchParams.get("redirect_uri")}?${signIn(asked.href, claimsIn(request))}`;
      return void response.writeHead(302, { location: back }).end();
    }
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const found = answer(request, body);
      response.writeHead(found ? 200 : 400, { "content-type": "application/json" });
      response.end(JSON.stringify(found ?? { error: "invalid_grant" }));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer: new URL(issuer),
    clientId,
    clientSecret,
    exchanges: () => exchanged,
    signIn,
    session: (claims) => ({ name: "provider", value: part(claims), url: issuer }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
