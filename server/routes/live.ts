import { liveStream } from "../live/live-stream.ts";
import type { Route } from "./route.ts";

export const liveRoute: Route = {
  method: "GET",
  path: "/api/live",
  summary: "Server-sent events: `{ledger}` at each change of the ledger",
  action: "read",
  object: "company",
  // A number of the ledger: nothing of any office.
  ownRows: true,
  audit: null,
  rate: "open",
  sample: "/api/live",
  query: [],
  body: null,
  byLedger: false,
  answer: { media: "text/event-stream" },
  handle: async ({ installation, identifyAgain, principal }) => ({
    status: 200,
    body: liveStream(installation.watch, async () => {
      const now = await identifyAgain();
      return now !== null && JSON.stringify(now) === JSON.stringify(principal);
    }),
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  }),
};
