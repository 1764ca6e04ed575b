import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ScreensAnswer } from "../../shared/contract/keys.ts";
import { boss, realIdentity } from "./real-identity.ts";
import { errorCode, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp("company-3", realIdentity());
});
afterAll(async () => {
  await app.close();
  expect(app.surprises).toEqual([]);
});

type Pairing = { deviceCode: string; userCode: string; intervalSeconds: number };
const pair = async (): Promise<Pairing> =>
  (await (await app.post("/api/screens/pair", {})).json()) as Pairing;
const poll = (deviceCode: string) => app.post("/api/screens/pair/poll", { deviceCode });
const confirm = (userCode: string, scope: object, headers = boss) =>
  app.post("/api/screens/confirm", { userCode, name: "大廳", ...scope }, headers);

describe("a wall screen", () => {
  it("pairs, shows the boards of its scope alone, changes nothing, and goes when revoked", async () => {
    const { deviceCode, userCode, intervalSeconds } = await pair();
    expect(intervalSeconds).toBe(5);
    expect(await (await poll(deviceCode)).json()).toEqual({ state: "waiting" });
    const confirmed = await confirm(userCode, { scopeType: "province", scopeCode: "P1" });
    expect(confirmed.status).toBe(201);
    const { id } = (await confirmed.json()) as { id: string };
    const paired = await poll(deviceCode);
    expect(await paired.json()).toEqual({ state: "paired" });
    const [set = ""] = paired.headers.getSetCookie();
    expect(set).toMatch(
      /^dabiao_screen=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/,
    );
    expect(paired.headers.get("cache-control")).toBe("no-store");
    const again = await poll(deviceCode);
    expect([await again.json(), again.headers.getSetCookie()]).toEqual([{ state: "expired" }, []]);

    const cookie = { cookie: set.split(";")[0] ?? "" };
    expect((await app.get("/api/performance?period=2026-09", cookie)).status).toBe(200);
    expect(
      (await app.get("/api/performance?period=2026-09&scope=province:P2", cookie)).status,
    ).toBe(404);
    for (const path of ["/api/rows?kind=visits", "/api/imports", "/api/screens", "/api/tokens"]) {
      expect([path, (await app.get(path, cookie)).status]).toEqual([path, 403]);
    }
    expect((await app.post(`/api/screens/${id}/revoke`, undefined, cookie)).status).toBe(403);
    expect((await confirm("BBBBBBBB", {}, cookie as never)).status).toBe(403);
    const { screens } = (await (await app.get("/api/screens", boss)).json()) as ScreensAnswer;
    expect(screens).toMatchObject([{ id, name: "大廳", scopeCode: "P1", pairedBy: "王總" }]);
    expect((await app.post(`/api/screens/${id}/revoke`, undefined, boss)).status).toBe(200);
    expect((await app.get("/api/performance?period=2026-09", cookie)).status).toBe(401);
  });

  it("hears no more of the ledger once it was revoked", async () => {
    const { deviceCode, userCode } = await pair();
    const confirmed = await confirm(userCode, { scopeType: "company", scopeCode: null });
    const { id } = (await confirmed.json()) as { id: string };
    const [set = ""] = (await poll(deviceCode)).headers.getSetCookie();
    const live = await app.get("/api/live", { cookie: set.split(";")[0] ?? "" });
    expect(live.status).toBe(200);
    const reader = (live.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await app.post(`/api/screens/${id}/revoke`, undefined, boss);
    const revoked = performance.now();
    while (!(await reader.read()).done);
    expect(performance.now() - revoked).toBeLessThan(5_000);
  });

  it("says where its code is entered as it was told, whatever the request calls the server", async () => {
    const confirmAt = async (asked: TestApp): Promise<unknown> => {
      const forged = { "x-forwarded-host": "evil.example", forwarded: "host=evil.example" };
      const answer = await asked.post("/api/screens/pair", {}, forged);
      return ((await answer.json()) as { confirmAt: unknown }).confirmAt;
    };
    expect(await confirmAt(app)).toBeNull();
    const named = await openTestApp(null, null, { door: { publicHost: "board.example" } });
    expect(await confirmAt(named)).toBe("board.example/screens");
    await named.close();
  });

  it("is let in by nobody who may not administer, and by no wrong code", async () => {
    const { userCode } = await pair();
    const company = { scopeType: "company", scopeCode: null };
    expect((await confirm(userCode, company, {} as never)).status).toBe(401);
    const wrong = await confirm("BBBB-BBBB", company);
    expect([wrong.status, await errorCode(wrong)]).toEqual([404, "screen.unknown_code"]);
  });

  it("polls in vain with a code that was never given", async () => {
    expect(await (await poll("x".repeat(43))).json()).toEqual({ state: "expired" });
    expect((await poll("short")).status).toBe(400);
  });

  it("is throttled when one address asks again and again", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 40; i += 1) statuses.push((await app.post("/api/screens/pair", {})).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(20);
    const last = await app.post("/api/screens/pair", {});
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await errorCode(last)).toBe("request.too_many");
  });
});
