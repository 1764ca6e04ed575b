import type { Principal, PrincipalGrant } from "./principal.ts";
import type { Marks, Store } from "../store/store.ts";

/** What a request says of who sends it. */
export type Credentials = {
  readonly authorization: string | null;
  readonly cookie: string | null;
};

/** Somebody found by a credential. `until`: the instant (ms) from which it holds no longer; null = open-ended. */
export type Identified = {
  readonly principal: Principal;
  readonly until: number | null;
};

/** One way to be known: null where the request does not carry it, or it holds no longer. */
export type CredentialReader = (asked: {
  readonly credentials: Credentials;
  readonly store: Store;
  readonly now: Date;
  /** Business today: grants have dates. */
  readonly today: string;
  /** Notes that a session is in use; null where nobody uses it, as by a page that is open and listens. */
  readonly touch: ((sessionId: string) => void) | null;
}) => Promise<Identified | null>;

export type Asking = {
  readonly credentials: Credentials;
  readonly store: Store;
  /** Told apart where two companies are served from one process. */
  readonly world: string;
  readonly marks: Marks;
  readonly now: Date;
  readonly today: string;
  readonly touch: ((sessionId: string) => void) | null;
};

export type Identify = (asking: Asking) => Promise<Principal | null>;

const mostKept = 5_000;

/**
 * Who is asking, by the first reader that knows. What it found is kept until anything changes in who may
 * see what (`Marks.access`), the day ends or the credential does, so that a change holds from the next
 * request on and a request costs no look-up.
 */
export function identifier(readers: readonly CredentialReader[]): Identify {
  const kept = new Map<string, Identified | null>();
  let state = "";
  return async (asking) => {
    const { credentials, store, world, marks, now, today, touch } = asking;
    const current = `${world} ${marks.access} ${today}`;
    if (current !== state || kept.size > mostKept) {
      kept.clear();
      state = current;
    }
    const key = `${credentials.authorization ?? ""}\n${credentials.cookie ?? ""}`;
    let found = kept.get(key);
    if (found === undefined || (found && found.until !== null && found.until <= now.getTime())) {
      found = null;
      for (const read of readers) {
        found = await read({ credentials, store, now, today, touch });
        if (found) break;
      }
      // A stranger's guesses are not worth a place.
      if (found && state === current) kept.set(key, found);
    }
    return found?.principal ?? null;
  };
}

/** Grants as stored, those that hold on this day. */
export function grantsOn(
  rows: readonly {
    readonly role: string;
    readonly scope_type: string;
    readonly scope_code: string;
    readonly from_day?: string;
    readonly to_day?: string | null;
  }[],
  today: string,
): PrincipalGrant[] {
  return rows
    .filter((row) => (row.from_day ?? today) <= today && today <= (row.to_day ?? today))
    .map(
      (row) =>
        ({
          role: row.role,
          scopeType: row.scope_type,
          scopeCode: row.scope_code === "" ? null : row.scope_code,
        }) as PrincipalGrant,
    );
}
