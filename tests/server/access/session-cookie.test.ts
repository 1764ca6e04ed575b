import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sessionCookie } from "../../../server/access/session-cookie.ts";
import { insertGrant } from "../../../server/people/person-rows.ts";
import { issueSession } from "../../../server/people/session-rows.ts";
import type { PersonRole } from "../../../shared/contract/access.ts";
import { engines } from "../../setup/engines.ts";
import { home, openDeskStore, type DeskStore } from "../people/desk-store.ts";

const start = Date.parse("2026-09-16T02:00:00Z");
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const read = sessionCookie({ secure: false });

describe.each(engines)("a session on %s", (engine) => {
  let desk: DeskStore;
  beforeEach(async () => {
    desk = await openDeskStore(engine);
  });
  afterEach(() => desk.close());

  /** Signs somebody of this role in at the start; what their cookie holds. */
  const signedIn = async (role: PersonRole, domain = "example.com"): Promise<string> => {
    const userId = await desk.person(`${role.replace("_", "-")}@${domain}`, null);
    return desk.deps.store.write(async (transaction) => {
      const grant = { role, scopeType: "company", scopeCode: null, from: "2026-01-01" } as const;
      const at = new Date(start).toISOString();
      await insertGrant(transaction, { ...grant, to: null }, { personId: userId, by: "c", at });
      const now = new Date(start);
      const given = { userId, now, device: home, codeGiven: false };
      return { commit: true, value: (await issueSession(transaction, given)).secret };
    });
  };
  /** Whether it holds so long after the start, and whether its use was to be noted. */
  const at = async (secret: string, ms: number, listens = false): Promise<string> => {
    let noted = "";
    const found = await read({
      credentials: { authorization: null, cookie: `dabiao_session=${secret}` },
      store: desk.deps.store,
      now: new Date(start + ms),
      today: "2026-09-16",
      touch: listens ? null : () => void (noted = " noted"),
    });
    return found ? `holds${noted}` : "over";
  };
  const usedAt = (ms: number): Promise<null> =>
    desk.deps.store.write(async ({ db }) => {
      const seen = new Date(start + ms).toISOString();
      await db.updateTable("auth_sessions").set({ last_seen_at: seen }).execute();
      return { commit: true, value: null };
    });

  it("of a steward is over after 12 h without use, and after 7 days in any case", async () => {
    const secret = await signedIn("data_steward");
    expect(await at(secret, 12 * hour - 1)).toBe("holds noted");
    expect(await at(secret, 12 * hour)).toBe("over");
    await usedAt(7 * day - minute);
    expect(await at(secret, 7 * day - 1)).toBe("holds");
    expect(await at(secret, 7 * day)).toBe("over");
  });

  it("of an administrator is over after 30 min without use, and after 12 h in any case", async () => {
    const secret = await signedIn("head_office");
    expect(await at(secret, 30 * minute - 1)).toBe("holds noted");
    expect(await at(secret, 30 * minute)).toBe("over");
    await usedAt(12 * hour - 10_000);
    expect(await at(secret, 12 * hour - 1)).toBe("holds");
    expect(await at(secret, 12 * hour)).toBe("over");
  });

  it("of the demo's head office lasts like anybody's: its figures are nobody's", async () => {
    const secret = await signedIn("head_office", "demo.invalid");
    expect(await at(secret, 12 * hour - 1)).toBe("holds noted");
  });

  it("becomes an administrator's with the grant, not with the next sign-in", async () => {
    const secret = await signedIn("data_steward");
    expect(await at(secret, hour)).toBe("holds noted");
    await desk.deps.store.write(async ({ db }) => {
      await db.updateTable("access_grants").set({ role: "head_office" }).execute();
      return { commit: true, value: null };
    });
    expect(await at(secret, hour)).toBe("over");
  });

  it("is not used by a page that only listens: an open board is no person at the desk", async () => {
    const secret = await signedIn("head_office");
    expect(await at(secret, 20 * minute, true)).toBe("holds");
    // What listened is not kept: the next who asks is looked at, and noted.
    const found = await read({
      credentials: { authorization: null, cookie: `dabiao_session=${secret}` },
      store: desk.deps.store,
      now: new Date(start + 20 * minute),
      today: "2026-09-16",
      touch: null,
    });
    expect(found?.until).toBe(start + 20 * minute);
    expect(await at(secret, 30 * minute, true)).toBe("over");
  });
});
