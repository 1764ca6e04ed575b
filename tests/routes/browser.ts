import { expect } from "vitest";
import { origin, type TestApp } from "./test-app.ts";

export type Browser = {
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
  readonly cookies: Map<string, string>;
};

/** Keeps cookies as a browser does. */
export function browser(app: TestApp): Browser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = new Headers({ origin, ...(init.headers as object) });
    if (cookie) headers.set("cookie", cookie);
    const response = await app.ask(path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      expect(line).toMatch(/; HttpOnly; SameSite=Lax/);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    get: (path) => ask(path, {}),
    post: (path, body) =>
      ask(path, {
        method: "POST",
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      }),
  };
}
