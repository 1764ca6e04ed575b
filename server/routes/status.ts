import { statfs } from "node:fs/promises";
import { healthAnswer, installationAnswer, readyAnswer } from "../../shared/contract/status.ts";
import { actorOf } from "./actor-of.ts";
import type { Route, RouteContext } from "./route.ts";

/** Below this an import could not be finished; the server then says it is not ready. */
const leastFreeBytes = 64 * 1024 * 1024;

export const healthRoute: Route = {
  method: "GET",
  path: "/api/health",
  summary: "The process is alive",
  action: "none",
  object: "nothing",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/health",
  query: [],
  body: null,
  byLedger: false,
  answer: healthAnswer,
  handle: async ({ installation }) => ({
    status: 200,
    json: { status: "ok", version: installation.version },
  }),
};

export const readyRoute: Route = {
  method: "GET",
  path: "/api/ready",
  summary: "Database, ledger and disk can do their work",
  action: "none",
  object: "nothing",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/ready",
  query: [],
  body: null,
  byLedger: false,
  answer: readyAnswer,
  handle: async (context) => {
    const ledger = await context.world.store.head().catch(() => null);
    const disk = await hasRoom(context);
    const ready = ledger !== null && disk;
    return {
      status: ready ? 200 : 503,
      json: { status: ready ? "ready" : "not_ready", database: ledger !== null, ledger, disk },
    };
  },
};

async function hasRoom(context: RouteContext): Promise<boolean> {
  const disk = await statfs(context.world.temporary).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize >= leastFreeBytes;
}

export const installationRoute: Route = {
  method: "GET",
  path: "/api/installation",
  summary: "Version, currency, today, and whether this is the demo company",
  action: "none",
  object: "nothing",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/installation",
  query: [],
  body: null,
  byLedger: false,
  answer: installationAnswer,
  handle: async ({ installation, world, door }) => ({
    status: 200,
    json: {
      version: installation.version,
      demo: world.name === "demo",
      today: world.today(),
      currency: installation.currency,
      ledger: await world.store.head(),
      insecure: door.insecure,
    },
  }),
};

export const startOwnRoute: Route = {
  method: "POST",
  path: "/api/installation/own",
  summary: "Leave the demo company and start with the empty own home",
  action: "administer",
  object: "company",
  ownRows: false,
  audit: "leave_demo",
  rate: "change",
  sample: "/api/installation/own",
  query: [],
  body: null,
  byLedger: false,
  answer: installationAnswer,
  handle: async ({ installation, principal, door }) => {
    await installation.startOwn(actorOf(principal));
    const world = await installation.current();
    return {
      status: 200,
      json: {
        version: installation.version,
        demo: false,
        today: world.today(),
        currency: installation.currency,
        ledger: await world.store.head(),
        insecure: door.insecure,
      },
    };
  },
};
