import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { screenKey } from "../../../server/access/screen-key.ts";
import { claimScreen } from "../../../server/people/commands/claim-screen.ts";
import { confirmScreen } from "../../../server/people/commands/confirm-screen.ts";
import { pairScreen } from "../../../server/people/commands/pair-screen.ts";
import { revokeScreen } from "../../../server/people/commands/revoke-screen.ts";
import { touchKey } from "../../../server/people/commands/touch-key.ts";
import type { DeskDeps } from "../../../server/people/command-deps.ts";
import { deskDeps } from "../../../server/people/desk-deps.ts";
import { listScreens } from "../../../server/people/list-screens.ts";
import { mostPairings } from "../../../server/people/pairing-times.ts";
import { pairingState } from "../../../server/people/pairing-state.ts";
import { engines, openTestStore, type TestStore } from "../../setup/engines.ts";

const boss = { type: "person", id: "p1", name: "王總" } as const;
const nobody = { type: "anonymous", id: "", name: "" } as const;
const company = { scopeType: "company", scopeCode: null } as const;

describe.each(engines)("wall screens on %s", (engine) => {
  let test: TestStore;
  let deps: DeskDeps;
  let now: Date;
  beforeEach(async () => {
    test = await openTestStore(engine);
    now = new Date("2026-09-16T02:00:00Z");
    deps = deskDeps({
      store: test.store,
      home: test.folder,
      today: "2026-09-16",
      clock: () => now,
    });
  });
  afterEach(() => test.close());

  const later = (ms: number): void => void (now = new Date(now.getTime() + ms));
  const pair = () => pairScreen(deps, nobody, null);
  const confirm = (userCode: string, actor: typeof boss | typeof other = boss) =>
    confirmScreen(deps, actor, { ...company, userCode, name: "會議室" });
  const other = { type: "person", id: "p2", name: "李" } as const;
  const stateOf = (deviceCode: string) => pairingState(test.store.db, deviceCode, now);
  const knows = async (secret: string): Promise<string | null> => {
    const credentials = { authorization: null, cookie: `dabiao_screen=${secret}` };
    const read = screenKey({ secure: false });
    const found = await read({
      credentials,
      store: test.store,
      now,
      today: "2026-09-16",
      touch: () => undefined,
    });
    return found?.principal.name ?? null;
  };

  it("are let in by the code they show, fetch their key once, and go when they are revoked", async () => {
    const asked = await pair();
    expect(asked.userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    expect(await stateOf(asked.deviceCode)).toBe("waiting");
    expect(await claimScreen(deps, nobody, asked)).toBeNull();
    const { id } = await confirm(` ${asked.userCode.toLowerCase().replace("-", "")}`);
    expect(await stateOf(asked.deviceCode)).toBe("confirmed");
    const claimed = await claimScreen(deps, nobody, asked);
    expect(await knows(claimed?.secret ?? "")).toBe("會議室");
    expect(await claimScreen(deps, nobody, asked)).toBeNull();
    expect(await stateOf(asked.deviceCode)).toBe("expired");
    await expect(confirm(asked.userCode)).rejects.toMatchObject({ code: "screen.unknown_code" });
    const stored = JSON.stringify([
      await test.store.db.selectFrom("screens").selectAll().execute(),
      await test.store.db.selectFrom("audit").selectAll().execute(),
      await listScreens(test.store.db),
    ]);
    for (const secret of [claimed?.secret ?? "?", asked.deviceCode, asked.userCode]) {
      expect(stored).not.toContain(secret);
    }
    expect((await listScreens(test.store.db)).screens).toMatchObject([
      { id, name: "會議室", pairedBy: "王總", ...company, revokedAt: null },
    ]);
    await revokeScreen(deps, boss, { id });
    expect(await knows(claimed?.secret ?? "")).toBeNull();
  });

  it("keep only hashes of what a waiting screen knows and shows", async () => {
    const asked = await pair();
    const rows = await test.store.db.selectFrom("screen_pairings").selectAll().execute();
    expect(rows).toHaveLength(1);
    for (const secret of [asked.deviceCode, asked.userCode, asked.userCode.replace("-", "")]) {
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  it("wait ten minutes and no longer; what expired is swept by the next that asks", async () => {
    const asked = await pair();
    later(10 * 60_000);
    expect(await stateOf(asked.deviceCode)).toBe("expired");
    await expect(confirm(asked.userCode)).rejects.toMatchObject({ code: "screen.unknown_code" });
    await pair();
    expect(await test.store.db.selectFrom("screen_pairings").selectAll().execute()).toHaveLength(1);
  });

  it("give a person five wrong codes a minute; a right one is not looked at after that", async () => {
    const { userCode } = await pair();
    for (let i = 0; i < 5; i += 1) {
      await expect(confirm(i % 2 ? "BBBB-BBBB" : "12345678")).rejects.toMatchObject({
        code: "screen.unknown_code",
      });
    }
    await expect(confirm(userCode)).rejects.toMatchObject({ code: "request.too_many" });
    // Nobody else pays for it, and a minute later nobody does.
    later(60_001);
    expect((await confirm(userCode)).id).not.toBe("");
    const audit = await test.store.db.selectFrom("audit").select("outcome").execute();
    expect(audit.map((entry) => entry.outcome)).toEqual([...Array(5).fill("refused"), "done"]);
    const second = await pair();
    for (let i = 0; i < 5; i += 1) await confirm("BBBB-BBBB").catch(() => undefined);
    expect((await confirm(second.userCode, other)).id).not.toBe("");
  });

  it("wait in bounded numbers, so that strangers fill no disk", async () => {
    const expires = new Date(now.getTime() + 10 * 60_000).toISOString();
    const rows = Array.from({ length: mostPairings }, (_, i) => [`d${i}`, `c${i}`, "", expires]);
    await test.store.write(async (transaction) => {
      const columns = ["device_hash", "code_hash", "created_at", "expires_at"];
      await transaction.append("screen_pairings", columns, rows);
      return { commit: true, value: undefined };
    });
    await expect(pair()).rejects.toMatchObject({ code: "request.too_many" });
    later(10 * 60_000);
    await pair();
  });

  it("are noted when last seen without anybody being looked at again", async () => {
    const asked = await pair();
    const { id } = await confirm(asked.userCode);
    const before = await test.store.marks();
    later(90_000);
    await touchKey(deps, nobody, { type: "screen", id });
    expect((await test.store.marks()).access).toBe(before.access);
    expect((await listScreens(test.store.db)).screens[0]?.lastSeenAt).toBe(now.toISOString());
  });

  it("are refused a scope that names nothing; their code stays good", async () => {
    const { userCode } = await pair();
    const nowhere = { scopeType: "office", scopeCode: "NOPE", userCode, name: "x" } as const;
    await expect(confirmScreen(deps, boss, nowhere)).rejects.toMatchObject({
      code: "access.bad_scope",
    });
    expect((await confirm(userCode)).id).not.toBe("");
  });
});
