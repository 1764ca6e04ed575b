import { z } from "zod";
import {
  confirmScreenBody,
  pairingAnswer,
  pollAnswer,
  pollBody,
  screenAnswer,
  screensAnswer,
} from "../../shared/contract/keys.ts";
import { listScreens } from "../people/list-screens.ts";
import { pairingState } from "../people/pairing-state.ts";
import { setCookie } from "../security/cookies.ts";
import { actorOf } from "./actor-of.ts";
import type { Answer, Route } from "./route.ts";

/** Browsers keep no cookie longer. */
const cookieSeconds = 400 * 86_400;
const notKept = { "cache-control": "no-store" } as const;

export const pairRoute: Route = {
  method: "POST",
  path: "/api/screens/pair",
  summary: "A screen asks to be paired: a code to show, a secret to poll with",
  action: "none",
  object: "screen",
  ownRows: false,
  audit: "pair_screen",
  rate: "pairing",
  sample: "/api/screens/pair",
  query: [],
  body: z.strictObject({}),
  byLedger: false,
  answer: pairingAnswer,
  handle: async ({ world, principal, door: { publicHost } }) => ({
    status: 201,
    json: {
      ...(await world.desk.run("pairScreen", actorOf(principal), null)),
      // Never what the request calls us: that is for whoever asks to say.
      confirmAt: publicHost === null ? null : `${publicHost}/screens`,
    },
    headers: notKept,
  }),
};

export const pollRoute: Route = {
  method: "POST",
  path: "/api/screens/pair/poll",
  summary: "Whether the code was confirmed; the screen's cookie comes with the answer, once",
  action: "none",
  object: "screen",
  ownRows: false,
  audit: "claim_screen",
  rate: "pairing",
  sample: "/api/screens/pair/poll",
  query: [],
  body: pollBody,
  byLedger: false,
  answer: pollAnswer,
  handle: async ({ world, installation, door, principal, body }): Promise<Answer> => {
    const { deviceCode } = body as z.infer<typeof pollBody>;
    const state = await pairingState(world.store.db, deviceCode, installation.clock());
    if (state !== "confirmed") return { status: 200, json: { state }, headers: notKept };
    const claimed = await world.desk.run("claimScreen", actorOf(principal), { deviceCode });
    if (!claimed) return { status: 200, json: { state: "expired" }, headers: notKept };
    const rules = { ...door.cookies, seconds: cookieSeconds };
    return {
      status: 200,
      json: { state: "paired" },
      headers: { ...notKept, "set-cookie": setCookie("dabiao_screen", claimed.secret, rules) },
    };
  },
};

export const confirmScreenRoute: Route = {
  method: "POST",
  path: "/api/screens/confirm",
  summary: "Let the screen that shows this code in, for one scope",
  action: "administer",
  object: "screen",
  ownRows: false,
  audit: "confirm_screen",
  rate: "change",
  sample: "/api/screens/confirm",
  query: [],
  body: confirmScreenBody,
  byLedger: false,
  answer: screenAnswer,
  handle: async ({ world, principal, body }) => ({
    status: 201,
    json: await world.desk.run(
      "confirmScreen",
      actorOf(principal),
      body as z.infer<typeof confirmScreenBody>,
    ),
  }),
};

export const screenListRoute: Route = {
  method: "GET",
  path: "/api/screens",
  summary: "Screens, newest first, the revoked too",
  action: "administer",
  object: "screen",
  ownRows: false,
  audit: null,
  rate: "open",
  sample: "/api/screens",
  query: [],
  body: null,
  byLedger: false,
  answer: screensAnswer,
  handle: async ({ world }) => ({
    status: 200,
    json: await listScreens(world.store.db),
    headers: notKept,
  }),
};

export const revokeScreenRoute: Route = {
  method: "POST",
  path: "/api/screens/:id/revoke",
  summary: "Turn a screen away, from its next request on",
  action: "administer",
  object: "screen",
  ownRows: false,
  audit: "revoke_screen",
  rate: "change",
  sample: "/api/screens/none/revoke",
  query: [],
  body: null,
  byLedger: false,
  answer: screenAnswer,
  handle: async ({ world, principal, params }) => ({
    status: 200,
    json: await world.desk.run("revokeScreen", actorOf(principal), { id: params["id"] ?? "" }),
  }),
};
