import type { z } from "zod";
import type { Installation, World } from "../world.ts";

/** What a role may be allowed to do; access is decided on these and the object, never on the path. */
export type Action = "read" | "import" | "undo" | "administer" | "none";

export type Query = Readonly<Record<string, string | undefined>>;

export type RouteContext = {
  readonly installation: Installation;
  readonly world: World;
  /** Newest ledger number when the request came in. */
  readonly head: number;
  readonly query: Query;
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
};

export type Answer =
  | { readonly status: number; readonly json: unknown }
  | {
      readonly status: number;
      readonly body: ReadableStream | string;
      readonly headers: Readonly<Record<string, string>>;
    };

/**
 * One line of the route table: the only way to add a route. `sample` is a question that answers on any
 * company, for the tests that walk the table and for the description.
 */
export type Route = {
  readonly method: "GET" | "POST";
  /** Hono's form: `/api/imports/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly action: Action;
  /** What the action is done to. */
  readonly object: "nothing" | "company" | "scope" | "import";
  readonly sample: string;
  /** The parameters it knows; any other is refused. */
  readonly query: readonly string[];
  /** True when the answer is a function of parameters and ledger alone: it gets an ETag and is kept. */
  readonly byLedger: boolean;
  readonly answer: z.ZodType | { readonly media: string };
  readonly handle: (context: RouteContext) => Promise<Answer>;
};
