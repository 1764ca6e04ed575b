import { randomBytes } from "node:crypto";
import * as openid from "openid-client";
import { seal, unseal } from "../security/seal.ts";
import { isLoopback, type CompanySettings } from "./company-settings.ts";

/** Somebody the provider vouches for. */
export type Vouched = {
  /** The provider, and us as it knows us: subjects mean nothing elsewhere. */
  readonly provider: string;
  readonly subject: string;
  /** Lower case; null where the provider has not seen that it is theirs. */
  readonly email: string | null;
};

export type CompanySignIn = {
  readonly name: string;
  /** Both throw `NotVouched` and nothing else. Where to send the browser, and what it must bring back in a cookie. */
  begin(now: Date): Promise<{ readonly location: string; readonly kept: string }>;
  /**
   * Who came back. `kept` = the cookie, `search` = the query they came with.
   */
  finish(kept: string, search: string, now: Date): Promise<Vouched>;
};

/** Nobody is vouched for: `not_begun` = what came back belongs to nothing that was begun, or came before. */
export class NotVouched extends Error {
  readonly reason: "not_begun" | "provider";
  constructor(reason: NotVouched["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** So long somebody may take at the provider. */
export const companySeconds = 600;
const patienceSeconds = 10;
/** A provider that did not answer is left alone so long, whoever comes meanwhile. */
const restMs = 5_000;
const mostUsed = 10_000;
const purpose = "company sign-in";

type Begun = {
  readonly id: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly until: number;
};

/**
 * Sign-in by the company's OpenID provider: code flow with PKCE, state and nonce, the ID token's signature
 * checked. The provider is asked for its addresses when first needed, so that the server starts without it.
 */
export function companySignIn(
  settings: CompanySettings,
  publicUrl: URL,
  report: (text: string) => void,
): CompanySignIn {
  const { issuer, clientId, clientSecret, name } = settings;
  const back = new URL("/api/company-sign-in/back", publicUrl).href;
  // Of this process alone: what was begun before a restart is begun again.
  const key = randomBytes(32);
  const used = new Set<string>();
  let known: Promise<openid.Configuration> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  const provider = async (now: Date): Promise<openid.Configuration> => {
    if (Math.abs(now.getTime() - failedAt) < restMs) throw new NotVouched("provider");
    known ??= openid
      .discovery(issuer, clientId, { [openid.clockTolerance]: 60 }, authenticated(clientSecret), {
        timeout: patienceSeconds,
        execute: [
          openid.enableNonRepudiationChecks,
          ...(isLoopback(issuer) ? [openid.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        known = null;
        failedAt = now.getTime();
        throw error;
      });
    return known;
  };
  /** What goes wrong at the provider's is told to who runs the server, without what was sent. */
  const reported = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof NotVouched) throw error;
      report(`company sign-in: ${faultOf(error)}`);
      throw new NotVouched("provider");
    }
  };
  const begin: CompanySignIn["begin"] = async (now) => {
    const config = await provider(now);
    const begun: Begun = {
      id: randomBytes(16).toString("base64url"),
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      until: now.getTime() + companySeconds * 1000,
    };
    const location = openid.buildAuthorizationUrl(config, {
      redirect_uri: back,
      scope: "openid email",
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: "S256",
    });
    return { location: location.href, kept: seal(key, JSON.stringify(begun), purpose) };
  };
  const finish: CompanySignIn["finish"] = async (kept, search, now) => {
    const text = unseal(key, kept, purpose);
    const begun = text === null ? null : (JSON.parse(text) as Begun);
    if (!begun || begun.until <= now.getTime() || used.has(begun.id)) {
      throw new NotVouched("not_begun");
    }
    // Before anything is asked: two that come at once must not both pass.
    remember(used, begun.id);
    const config = await provider(now);
    const tokens = await openid.authorizationCodeGrant(config, new URL(`${back}${search}`), {
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      pkceCodeVerifier: begun.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new NotVouched("provider");
    // Some providers keep the address out of the ID token.
    const { email, email_verified: verified } =
      claims["email"] === undefined && config.serverMetadata().userinfo_endpoint
        ? await openid.fetchUserInfo(config, tokens.access_token, claims.sub)
        : claims;
    return {
      provider: `oidc ${config.serverMetadata().issuer} ${clientId}`,
      subject: claims.sub,
      // Only what is true in so many words: an address anybody can claim opens anybody's account.
      email: verified === true && typeof email === "string" ? email.trim().toLowerCase() : null,
    };
  };
  return {
    name,
    begin: (now) => reported(begin(now)),
    finish: (kept, search, now) => reported(finish(kept, search, now)),
  };
}

/** By header, the way every provider must know (RFC 6749), or in the body where it says it takes that alone. */
function authenticated(secret: string): openid.ClientAuth {
  const [basic, post] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const way = ways.includes("client_secret_basic") ? basic : post;
    return way(server, client, body, headers);
  };
}

/** A word for what went wrong. What stands in the query is a stranger's: only a code is taken from it. */
function faultOf(error: unknown): string {
  const { code, error: said, name } = error as Readonly<Record<string, unknown>>;
  const words = [code ?? name, said].filter((one) => /^[\w.-]{1,60}$/.test(String(one ?? "")));
  return words.join(" ") || "unknown";
}

/** The oldest makes room: its ten minutes are over, and the provider takes no code twice either. */
function remember(used: Set<string>, id: string): void {
  used.add(id);
  const [oldest] = used;
  if (used.size > mostUsed && oldest !== undefined) used.delete(oldest);
}
