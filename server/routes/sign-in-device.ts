import { networkOf } from "../security/network.ts";
import { readCookie } from "../security/cookies.ts";
import { secretHash } from "../security/secrets.ts";
import { setCookie } from "../security/cookies.ts";
import { AppError } from "../errors.ts";
import type { Attempt } from "../security/rate-limit.ts";
import { sessionSeconds, type Device, type SignedIn } from "../people/session-rows.ts";
import type { Answer, RouteContext } from "./route.ts";

/** Somebody nobody knows yet, as the audit names them. */
export const anonymous = { type: "anonymous", id: "", name: "" } as const;

export function deviceOf(context: RouteContext): Device {
  const { address, request } = context;
  const userAgent = request.headers.get("user-agent")?.slice(0, 300) ?? null;
  return { address, network: networkOf(address), userAgent, replaces: sessionToken(context) };
}

/** The hash of the session this request came with; null without. */
export function sessionToken({ request, door }: RouteContext): string | null {
  const secret = readCookie(request.headers.get("cookie"), "dabiao_session", door.cookies);
  return secret ? secretHash(secret) : null;
}

/** The cookie of a session; a screen's key is taken away: who signed in is no screen now. */
export const sessionCookies = ({ door }: RouteContext, secret: string): readonly string[] => [
  setCookie("dabiao_session", secret, { ...door.cookies, seconds: sessionSeconds }),
  setCookie("dabiao_screen", "", { ...door.cookies, seconds: 0 }),
];

/** The answer to a sign-in: with the cookie, or with the ticket for the code that is asked for next. */
export function signedInAnswer(context: RouteContext, { next, secret }: SignedIn): Answer {
  if (next === "code") return { status: 200, json: { next, ticket: secret } };
  return {
    status: 200,
    json: { next },
    headers: { "set-cookie": sessionCookies(context, secret) },
  };
}

/** Does `work` if the gate lets the attempt through; only a success is forgiven. Error: `request.too_many`. */
export async function throttled<T>(
  { door }: RouteContext,
  attempt: Attempt,
  work: () => Promise<T>,
): Promise<T> {
  if (!door.gate.enter(attempt)) throw new AppError("request.too_many", { seconds: 1 });
  try {
    const seconds = door.gate.try(attempt);
    if (seconds > 0) throw new AppError("request.too_many", { seconds });
    const value = await work();
    door.gate.succeeded(attempt);
    return value;
  } finally {
    door.gate.leave(attempt);
  }
}
