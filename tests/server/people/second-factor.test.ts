import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from "../../../server/people/commands/second-factor.ts";
import { signInCode } from "../../../server/people/commands/sign-in-code.ts";
import { signIn } from "../../../server/people/commands/sign-in.ts";
import { engines } from "../../setup/engines.ts";
import { elsewhere, home, openDeskStore, stranger, type DeskStore } from "./desk-store.ts";

const email = "lilei@example.com";
const password = "correct horse battery";
const start = Date.parse("2026-09-16T02:00:00Z");
const after = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

describe.each(engines)("a second factor on %s", (engine) => {
  let desk: DeskStore;
  let id: string;
  let secret: string;
  const actor = () => ({ type: "person", id, name: email }) as const;
  const codeAt = (seconds: number): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: start + seconds * 1000 });

  beforeEach(async () => {
    desk = await openDeskStore(engine);
    desk.at(after(0));
    id = await desk.person(email, password);
    ({ secret } = await beginSecondFactor(desk.deps, actor(), { password }));
  });
  afterEach(() => desk.close());

  const confirm = () => confirmSecondFactor(desk.deps, actor(), { code: codeAt(0), token: null });
  const ticketOf = async (): Promise<string> => {
    const { next, secret: ticket } = await signIn(desk.deps, stranger, {
      email,
      password,
      device: home,
    });
    expect(next).toBe("code");
    return ticket;
  };
  const give = (ticket: string, code: string, device = home) =>
    signInCode(desk.deps, stranger, { ticket, code, device }).then(
      () => "in",
      (error: { code: string }) => error.code,
    );

  it("takes codes one step early or late, no further", async () => {
    await confirm();
    desk.at(after(300));
    for (const [offset, told] of [
      [-60, "sign_in.wrong_code"],
      [60, "sign_in.wrong_code"],
      [-30, "in"],
      [0, "in"],
      [30, "in"],
    ] as const) {
      expect([offset, await give(await ticketOf(), codeAt(300 + offset))]).toEqual([offset, told]);
    }
  });

  it("takes no code of a step that was used, nor of one before it", async () => {
    await confirm();
    expect(await give(await ticketOf(), codeAt(0))).toBe("sign_in.wrong_code");
    expect(await give(await ticketOf(), codeAt(30))).toBe("in");
    desk.at(after(30));
    for (const step of [0, 30]) {
      expect(await give(await ticketOf(), codeAt(step))).toBe("sign_in.wrong_code");
    }
    expect(await give(await ticketOf(), codeAt(60))).toBe("in");
  });

  it("holds a ticket to its network, to five minutes and to five codes", async () => {
    await confirm();
    desk.at(after(60));
    const moved = await ticketOf();
    expect(await give(moved, codeAt(60), elsewhere)).toBe("sign_in.wrong_code");
    expect(await give(moved, codeAt(60))).toBe("in");

    const late = await ticketOf();
    desk.at(after(60 + 300));
    expect(await give(late, codeAt(360))).toBe("sign_in.wrong_code");

    const tried = await ticketOf();
    for (let n = 0; n < 5; n += 1) expect(await give(tried, "000000")).toBe("sign_in.wrong_code");
    expect(await give(tried, codeAt(360))).toBe("sign_in.wrong_code");
    expect(await give(await ticketOf(), codeAt(360))).toBe("in");
  });

  it("opens nothing with another installation's key, or moved to another person", async () => {
    await confirm();
    desk.at(after(60));
    const ticket = await ticketOf();
    const copied = { ...desk.deps, factorKey: Buffer.alloc(32, 9) };
    const code = codeAt(60);
    await expect(
      signInCode(copied, stranger, { ticket, code, device: home }),
    ).rejects.toMatchObject({ code: "sign_in.wrong_code" });
    const other = await desk.person("han@example.com", password);
    const { db } = desk.deps.store;
    const row = await db.selectFrom("auth_two_factors").selectAll().executeTakeFirstOrThrow();
    await desk.deps.store.write(async (transaction) => {
      await transaction.db
        .insertInto("auth_two_factors")
        .values({ ...row, user_id: other })
        .execute();
      return { commit: true, value: null };
    });
    const theirs = await signIn(desk.deps, stranger, {
      email: "han@example.com",
      password,
      device: home,
    });
    expect(await give(theirs.secret, code)).toBe("sign_in.wrong_code");
    expect(await give(ticket, code)).toBe("in");
  });

  it("is not begun anew while it is on, and is confirmed once", async () => {
    await confirm();
    await expect(beginSecondFactor(desk.deps, actor(), { password })).rejects.toMatchObject({
      code: "account.second_factor_on",
    });
    await expect(confirm()).rejects.toMatchObject({ code: "account.second_factor_on" });
    await removeSecondFactor(desk.deps, actor(), { password });
    await expect(removeSecondFactor(desk.deps, actor(), { password })).rejects.toMatchObject({
      code: "account.no_second_factor",
    });
    const { next } = await signIn(desk.deps, stranger, { email, password, device: home });
    expect(next).toBe("done");
  });

  it("ends the session that a sign-in takes the place of, not before its code", async () => {
    await confirm();
    desk.at(after(60));
    const open = async (): Promise<number> =>
      (await desk.deps.store.db.selectFrom("auth_sessions").select("id").execute()).length;
    expect(await give(await ticketOf(), codeAt(60))).toBe("in");
    const { token } = await desk.deps.store.db
      .selectFrom("auth_sessions")
      .select("token")
      .executeTakeFirstOrThrow();
    const device = { ...home, replaces: token };
    const { secret: ticket } = await signIn(desk.deps, stranger, { email, password, device });
    expect(await open()).toBe(1);
    const before = await desk.deps.store.marks();
    expect(await give(ticket, codeAt(90), device)).toBe("in");
    expect(await open()).toBe(1);
    // Whoever was known by the old one is looked at again.
    expect((await desk.deps.store.marks()).access).toBe(before.access + 1);
  });
});
