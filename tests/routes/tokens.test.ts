import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TokensAnswer } from "../../shared/contract/keys.ts";
import { boss, realIdentity } from "./real-identity.ts";
import { errorCode, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(null, realIdentity());
});
afterAll(async () => {
  await app.close();
  expect(app.surprises).toEqual([]);
});

const post = (path: string, body?: unknown, headers: Readonly<Record<string, string>> = boss) =>
  app.post(path, body, headers);
const erp = { name: "ERP", role: "head_office", scopeType: "company", scopeCode: null, days: null };

describe("/api/tokens", () => {
  it("makes a token that reads at once, administers nothing, and is dead once revoked", async () => {
    const made = await post("/api/tokens", erp);
    expect([made.status, made.headers.get("cache-control")]).toEqual([201, "no-store"]);
    const { id, secret } = (await made.json()) as { id: string; secret: string };
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await app.get("/api/imports", bearer)).status).toBe(200);
    // Head office by its role, and still no person: it makes no other keys and sees none.
    for (const response of [
      await app.get("/api/tokens", bearer),
      await post("/api/tokens", erp, bearer),
      await post(`/api/tokens/${id}/revoke`, undefined, bearer),
    ]) {
      expect([response.status, await errorCode(response)]).toEqual([403, "access.denied"]);
    }
    expect((await post(`/api/tokens/${id}/revoke`)).status).toBe(200);
    expect((await app.get("/api/imports", bearer)).status).toBe(401);
    const { tokens } = (await (await app.get("/api/tokens", boss)).json()) as TokensAnswer;
    expect(tokens).toHaveLength(1);
    expect(tokens[0]?.revokedAt).not.toBeNull();
    expect(JSON.stringify(tokens)).not.toContain(secret);
  });

  it.each([
    [{ ...erp, days: 0 }, 400, "request.bad_body"],
    [{ ...erp, role: "screen" }, 400, "request.bad_body"],
    [{ ...erp, name: " " }, 400, "request.bad_body"],
    [{ ...erp, secret: "mine" }, 400, "request.bad_body"],
    [{ ...erp, role: "city_manager" }, 422, "access.bad_scope"],
  ])("refuses %j", async (body, status, code) => {
    const response = await post("/api/tokens", body);
    expect([response.status, await errorCode(response)]).toEqual([status, code]);
  });

  it("tells of no token by a literal parameter or a pattern", async () => {
    for (const id of ["none", ":id", "*", "null", "0"]) {
      expect([id, (await post(`/api/tokens/${id}/revoke`)).status]).toEqual([id, 404]);
    }
  });
});
