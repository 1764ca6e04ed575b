import type { Kysely } from "kysely";
import type { Move } from "../../shared/contract/imports.ts";
import type { Asker } from "../access/asker.ts";
import type { Reach } from "../access/principal.ts";
import type { Transaction } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

/** How far an import is: before its transaction, inside it, its rows all in, and on the disk. */
export type ImportPhase = "reading" | "writing" | "committing" | "committed";

/** What the ledger is given by whoever starts it. */
export type LedgerDeps = {
  /** Business today (`YYYY-MM-DD`): facts later than tomorrow are refused. */
  readonly today: () => string;
  /** The instant of a commit, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A name nobody can guess, for a preview or refusal. */
  readonly newId: () => string;
  readonly progress: (phase: ImportPhase) => void;
  /** Tells the audit of a change of the ledger, in the change's own transaction: both are there or neither. */
  readonly record: (
    transaction: Transaction,
    told: {
      readonly actor: Asker["actor"];
      readonly action: "import" | "undo";
      readonly object: string;
      readonly details: Readonly<Record<string, unknown>>;
    },
  ) => Promise<void>;
  /** What differs on the boards within reach between two ledger numbers; the reports know. */
  readonly moves: (
    db: Kysely<Tables>,
    asked: {
      readonly before: number;
      readonly after: number;
      /** Of the rows that came or went between the two. */
      readonly kind: string;
      readonly reach: Reach;
    },
  ) => Promise<{ readonly moves: Move[]; readonly movesTotal: number }>;
};
