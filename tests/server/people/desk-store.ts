import type { DeskDeps } from "../../../server/people/command-deps.ts";
import { passwordHash } from "../../../server/people/passwords.ts";
import { insertPerson } from "../../../server/people/person-rows.ts";
import type { Device } from "../../../server/people/session-rows.ts";
import { openTestStore, type EngineName } from "../../setup/engines.ts";

/** The desk's commands over a real database, without their thread, with a clock that a test can set. */
export type DeskStore = {
  readonly deps: DeskDeps;
  /** The folder of the database's file, where the engine keeps one. */
  readonly folder: string;
  /** What `openStore` takes. */
  readonly place: string;
  at(instant: string): void;
  /** Adds somebody who may sign in; their id. */
  person(email: string, password: string | null): Promise<string>;
  /** The audit so far: `action outcome details`. */
  audit(): Promise<string[]>;
  close(): Promise<void>;
};

export const operator = { type: "console", id: "console", name: "console" } as const;
export const stranger = { type: "anonymous", id: "", name: "" } as const;
export const home: Device = {
  address: "192.0.2.7",
  network: "192.0.2.0/24",
  userAgent: null,
  replaces: null,
};
export const elsewhere: Device = { ...home, address: "198.51.100.1", network: "198.51.100.0/24" };

export async function openDeskStore(engine: EngineName): Promise<DeskStore> {
  const { store, folder, place, close } = await openTestStore(engine);
  let now = new Date("2026-09-16T02:00:00Z");
  const deps: DeskDeps = {
    store,
    now: () => now,
    today: () => "2026-09-16",
    auditKey: Buffer.alloc(32, 1),
    factorKey: Buffer.alloc(32, 2),
  };
  return {
    deps,
    folder,
    place,
    at: (instant) => void (now = new Date(instant)),
    person: async (email, password) => {
      const hash = password === null ? null : await passwordHash(password);
      return store.write(async (transaction) => ({
        commit: true,
        value: await insertPerson(transaction, {
          name: email,
          email,
          password: hash,
          at: now.toISOString(),
        }),
      }));
    },
    audit: async () => {
      const rows = await store.db.selectFrom("audit").selectAll().orderBy("seq").execute();
      return rows.map(({ action, outcome, details }) => `${action} ${outcome} ${details}`);
    },
    close,
  };
}
