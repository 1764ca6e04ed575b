import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disablePerson, enablePerson } from "../../../../server/people/commands/persons.ts";
import { signIn } from "../../../../server/people/commands/sign-in.ts";
import { engines } from "../../../setup/engines.ts";
import { home, openDeskStore, operator, stranger, type DeskStore } from "../desk-store.ts";

const email = "lilei@example.com";
const password = "correct horse battery";
const device = home;

describe.each(engines)("a password on %s", (engine) => {
  let desk: DeskStore;
  let id: string;
  beforeEach(async () => {
    desk = await openDeskStore(engine);
    id = await desk.person(email, password);
  });
  afterEach(() => desk.close());

  it("lets in by any address a person was invited by, as one of an intranet", async () => {
    await desk.person("han@intranet", password);
    const given = { email: "han@intranet", password, device };
    expect((await signIn(desk.deps, stranger, given)).next).toBe("done");
  });

  it("lets nobody in who was kept out while their password was being compared", async () => {
    const grant = { role: "head_office", scope_type: "company", scope_code: "" };
    const other = await desk.person("boss@example.com", password);
    const dated = { from_day: "2026-01-01", to_day: null, created_at: "", created_by: "c" };
    await desk.deps.store.write(async ({ db }) => {
      const row = { ...grant, ...dated, id: "g", person_id: other };
      await db.insertInto("access_grants").values(row).execute();
      return { commit: true, value: null };
    });
    const { store } = desk.deps;
    const late: typeof desk.deps = {
      ...desk.deps,
      store: {
        ...store,
        write: async (work) => {
          await disablePerson(desk.deps, operator, { personId: id });
          return store.write(work);
        },
      },
    };
    await expect(signIn(late, stranger, { email, password, device })).rejects.toMatchObject({
      code: "sign_in.refused",
    });
    expect(await store.db.selectFrom("auth_sessions").select("id").execute()).toEqual([]);
    await enablePerson(desk.deps, operator, { personId: id });
    expect((await signIn(desk.deps, stranger, { email, password, device })).next).toBe("done");
  });
});
