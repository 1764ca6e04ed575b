import type { Identify } from "./access/identify.ts";
import type { Principal } from "./access/principal.ts";
import { lastSeen } from "./people/last-seen.ts";
import type { Marks } from "./store/store.ts";
import type { Installation, World } from "./world.ts";

/** What the server does by itself. */
const server = { type: "console", id: "server", name: "server" } as const;

/** One request in its world: who sends it, and what the answer depends on. */
export type Asked = {
  readonly world: World;
  readonly marks: Marks;
  readonly principal: Principal | null;
};

/** A header of a request; lower case. */
export type HeaderOf = (name: string) => string | undefined;

/** Finds out who asks and what the newest state is, once for each request. */
export function askedOf(given: {
  readonly installation: Installation;
  readonly identify: Identify;
}): (headerOf: HeaderOf, how: "asks" | "listens") => Promise<Asked> {
  const { installation, identify } = given;
  const marksOf = onceATurn();
  const seen = lastSeen();
  return async (headerOf, how) => {
    const world = await installation.current();
    const marks = await marksOf(world);
    const now = installation.clock();
    const principal = await identify({
      credentials: {
        authorization: headerOf("authorization") ?? null,
        cookie: headerOf("cookie") ?? null,
      },
      store: world.store,
      world: world.name,
      marks,
      now,
      today: world.today(),
      // Nobody waits for it, and one that fails is noted ten minutes later.
      touch:
        how === "listens"
          ? null
          : (sessionId) =>
              void world.desk.run("touchSession", server, { sessionId }).catch(() => 0),
    });
    if (principal) seen(principal, world.desk, now);
    return { world, marks, principal };
  };
}

/** For what is answered blind. */
export const unasked = async (installation: Installation): Promise<Asked> => ({
  world: await installation.current(),
  marks: { ledger: 0, access: 0 },
  principal: null,
});

/**
 * The newest state, looked up once for all requests that arrived in one turn of the event loop:
 * it is read after each of them came in, so none is answered with less than was there when it was sent.
 */
function onceATurn(): (world: World) => Promise<Marks> {
  let known: { readonly world: World; readonly marks: Promise<Marks> } | null = null;
  return (world) => {
    if (known?.world === world) return known.marks;
    known = { world, marks: world.store.marks() };
    setImmediate(() => (known = null));
    return known.marks;
  };
}

/** Answers kept for one asker are given to those alone who may see exactly the same. */
export function askerKey(principal: Principal): string {
  return principal.grants
    .map(({ role, scopeType, scopeCode }) => `${role} ${scopeType} ${scopeCode ?? ""}`)
    .sort()
    .join("\n");
}
