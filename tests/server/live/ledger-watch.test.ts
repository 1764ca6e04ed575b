import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ledgerWatch } from "../../../server/live/ledger-watch.ts";
import { startDesk } from "../../../server/people/desk.ts";
import type { Store } from "../../../server/store/store.ts";
import { openStore } from "../../../server/store/open-store.ts";
import type { World } from "../../../server/world.ts";
import { startWriter } from "../../../server/writer/writer.ts";
import { commitRows } from "../reports/commit-rows.ts";

let store: Store;
let world: World;
beforeEach(async () => {
  store = await openStore(":memory:");
  const today = "2026-09-16";
  const writer = startWriter({ store: ":memory:", temporary: ".", home: ".", today });
  const desk = startDesk({ store: ":memory:", home: ".", today: null });
  world = { name: "own", store, writer, desk, today: () => today, temporary: "." };
});
afterEach(() => store.close());

/** A listener whose next number can be waited for. */
function listener() {
  const heard: number[] = [];
  let wake = (): void => undefined;
  return {
    heard,
    hear: (ledger: number): void => {
      heard.push(ledger);
      wake();
    },
    until: async (count: number): Promise<void> => {
      while (heard.length < count) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}
const commit = (date: string) => commitRows(store, "workdays", [{ date, working: "N" }]);

describe("ledgerWatch", () => {
  it("tells each listener the newest number once, and every later one", async () => {
    const watch = ledgerWatch(async () => world);
    const [one, two] = [listener(), listener()];
    const stops = [watch.subscribe(one.hear), watch.subscribe(two.hear)];
    await Promise.all([one.until(1), two.until(1)]);
    await commit("2026-10-01");
    await Promise.all([one.until(2), two.until(2)]);
    expect([one.heard, two.heard]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    for (const stop of stops) stop();
  });

  it("says nothing to who has gone", async () => {
    const watch = ledgerWatch(async () => world);
    const [gone, here] = [listener(), listener()];
    const stops = [watch.subscribe(gone.hear), watch.subscribe(here.hear)];
    await here.until(1);
    stops[0]?.();
    await commit("2026-10-01");
    await here.until(2);
    expect(gone.heard).toEqual([0]);
    stops[1]?.();
  });

  it("tells who comes while the last look for others is still under way", async () => {
    let look = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (look = resolve));
    const watch = ledgerWatch(async () => {
      await waiting;
      return world;
    });
    watch.subscribe(() => undefined)();
    look();
    // The look ends with nobody listening.
    await new Promise((resolve) => setImmediate(resolve));
    const late = listener();
    const stop = watch.subscribe(late.hear);
    await late.until(1);
    expect(late.heard).toEqual([0]);
    stop();
  });

  it("goes on after the database was away for a moment", async () => {
    let away = true;
    const watch = ledgerWatch(async () => {
      if (away) {
        away = false;
        throw new Error("away");
      }
      return world;
    });
    const one = listener();
    const stop = watch.subscribe(one.hear);
    await one.until(1);
    expect(one.heard).toEqual([0]);
    stop();
  });
});
