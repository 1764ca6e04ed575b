import { workerData } from "node:worker_threads";
import { systemClock } from "../main-clock.ts";
import { openStore } from "../store/open-store.ts";
import { answerCalls } from "../thread-answers.ts";
import { authOver } from "./auth/auth-over.ts";
import type { DeskDeps, DeskCommand } from "./command-deps.ts";
import { commands } from "./commands.ts";
import type { DeskOrder, DeskPlace } from "./desk.ts";
import { deskDeps } from "./desk-deps.ts";

const place = workerData as DeskPlace;
let opening: Promise<DeskDeps> | null = null;

/** Opened by the first order, which hears of a database that cannot be; the next one tries again. */
function opened(): Promise<DeskDeps> {
  opening ??= openStore(place.store)
    .then((store) => deskDeps({ ...place, store, clock: systemClock }))
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
  return opening;
}

answerCalls<DeskOrder>(async ({ name, actor, input }) => {
  const deps = await opened();
  const done = await (commands[name] as DeskCommand<unknown, unknown>)(deps, actor, input);
  // Loaded once the first order is answered, so that the first sign-in need not wait for it; where it cannot
  // be, that one says so.
  authOver(deps.store.db).catch(() => undefined);
  return done;
});
