import type { z } from "zod";
import type { Action } from "../../shared/contract/access.ts";
import type { Principal, Reach } from "../access/principal.ts";
import type { Door } from "../security/door.ts";
import type { Ways } from "../ways.ts";
import type { Installation, World } from "../world.ts";

export type Query = Readonly<Record<string, string | undefined>>;

export type RouteContext = {
  readonly installation: Installation;
  readonly door: Door;
  readonly ways: Ways;
  readonly world: World;
  /** Newest ledger number when the request came in. */
  readonly head: number;
  /** Who asks; null only where the route's action is `none`. */
  readonly principal: Principal | null;
  /** Where the asker may do the route's action; never empty but where the action is `none`. */
  readonly reach: Reach;
  /** Who it would be if the request came in now: for answers that stay open. */
  readonly identifyAgain: () => Promise<Principal | null>;
  readonly query: Query;
  readonly params: Readonly<Record<string, string>>;
  /** What the route's `body` schema made of the request; undefined where it has none. */
  readonly body: unknown;
  readonly request: Request;
  /** The address of the other end of the socket, or what a trusted proxy says of it. */
  readonly address: string;
};

export type Answer =
  | {
      readonly status: number;
      readonly json: unknown;
      readonly headers?: AnswerHeaders;
    }
  | {
      readonly status: number;
      readonly body: ReadableStream | Uint8Array<ArrayBuffer> | string | null;
      readonly headers: AnswerHeaders;
    };
/** Several cookies are one header each: an array. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>;

/** How often somebody may come back: `open` as often as they like, the others by security/*-limit.ts. */
export type Rate = "open" | "sign_in" | "pairing" | "change" | "file";

/**
 * One line of the route table: the only way to add a route. `sample` is a question that answers on any
 * company, for the tests that walk the table and for the description.
 */
export type Route = {
  readonly method: "GET" | "POST";
  /** Hono's form: `/api/imports/:id`. */
  readonly path: string;
  readonly summary: string;
  /** What the asker must be allowed to do; `none` is open to everybody, before sign-in too. */
  readonly action: Action | "none";
  /** What the action is done to. */
  readonly object:
    "nothing" | "company" | "scope" | "import" | "self" | "person" | "token" | "screen";
  /** True when it answers those who may see their own rows only. */
  readonly ownRows: boolean;
  /** Name of the audit entry a done or refused call leaves; null for plain reads. */
  readonly audit: string | null;
  readonly rate: Rate;
  readonly sample: string;
  /** The parameters it knows; any other is refused. */
  readonly query: readonly string[];
  /** Schema of its JSON body; null where it takes none (multipart is the upload's own). */
  readonly body: z.ZodType | null;
  /** True when the answer is a function of parameters, asker and ledger alone: it gets an ETag and is kept. */
  readonly byLedger: boolean;
  readonly answer: z.ZodType | { readonly media: string };
  readonly handle: (context: RouteContext) => Promise<Answer>;
};
