/** Whatever is sent, over a real socket: the right refusal, soon, and nothing has changed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identifier } from "../../server/access/identify.ts";
import { sessionCookie } from "../../server/access/session-cookie.ts";
import { secretHash } from "../../server/security/secrets.ts";
import { hostileCases } from "./hostile-cases.ts";
import { listenOn, type Listening } from "./listening.ts";
import { adminCookie } from "./administrator.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

const secrets = {
  admin: "",
  tampered: "",
  expired: "expired-secret",
  foreign: "of-another-home",
  ended: "",
};
const keys: Record<string, string> = {};
let app: TestApp;
let server: Listening;

beforeAll(async () => {
  app = await openTestApp(null, undefined, {
    identify: identifier([sessionCookie({ secure: false })]),
    door: { bodyMs: 300 },
  });
  server = await listenOn(app, { headers: 300, request: 600, look: 50 });
  keys["admin"] = await adminCookie(app);
  keys["tampered"] = `${keys["admin"]}x`;
  keys["foreign"] = `dabiao_session=${"f".repeat(43)}`;
  keys["sent twice"] = `${keys["admin"]}; ${keys["admin"]}`;
  keys["expired"] = `dabiao_session=${secrets.expired}`;
  const { id } = await app.store.db.selectFrom("auth_users").select("id").executeTakeFirstOrThrow();
  const past = "2020-01-01T00:00:00.000Z";
  await app.store.db
    .insertInto("auth_sessions")
    .values({
      id: "old",
      user_id: id,
      token: secretHash(secrets.expired),
      created_at: past,
      last_seen_at: new Date().toISOString(),
      expires_at: past,
      ip_address: null,
      user_agent: null,
    })
    .execute();
});
afterAll(async () => {
  await server.close();
  await app.close();
  expect(app.surprises).toEqual([]);
});

const codeOf = (body: string): string | null => {
  try {
    return (JSON.parse(body) as { error: { code: string } }).error.code;
  } catch {
    return null;
  }
};

// Known before anybody has signed in: the cookies are filled in when they are sent.
const names = hostileCases({
  admin: "",
  tampered: "",
  foreign: "",
  "sent twice": "",
  expired: "",
}).map(({ name }) => name);

describe("hostile HTTP", () => {
  it("is a whole table", () => {
    expect(new Set(names).size).toBe(names.length);
    for (const number of [46, 47, 48, 49, 50, 51, 52, 53, 55]) {
      expect(names.some((name) => name.startsWith(`${number} `))).toBe(true);
    }
  });

  const said = new Map<string, string>();
  it.each(names)("%s", async (name) => {
    const one = hostileCases(keys).find((given) => given.name === name);
    if (!one) throw new Error(name);
    const before = await app.store.marks();
    const answer = await server.send(one.pieces, one.everyMs);
    expect([name, answer.status]).toEqual([
      name,
      one.status.find((status) => status === answer.status) ?? one.status,
    ]);
    if (one.code !== null) expect(codeOf(answer.body)).toBe(one.code);
    if (answer.status >= 400 && one.code !== null) {
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    if (one.like) {
      expect(answer.body).toBe(said.get(one.like) ?? answer.body);
      said.set(one.like, answer.body);
    }
    expect(await app.store.marks()).toEqual(before);
    expect(answer.took).toBeLessThan(2_000);
  });

  it("leaves the server well: it still answers who may ask", async () => {
    const answer = await server.send([
      `GET /api/people HTTP/1.1\r\nhost: localhost:8787\r\ncookie: ${keys["admin"]}\r\nconnection: close\r\n\r\n`,
    ]);
    expect(answer.status).toBe(200);
  });
});
