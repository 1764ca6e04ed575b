import type { Actor } from "./audit/append-audit.ts";
import type { LedgerWatch } from "./live/ledger-watch.ts";
import type { Desk } from "./people/desk.ts";
import type { Store } from "./store/store.ts";
import type { Writer } from "./writer/writer.ts";

/** One company being served: its database, its writer, and what day it believes it is. */
export type World = {
  /** Told apart in caches and ETags: the demo and the own company may be at the same ledger number. */
  readonly name: "own" | "demo";
  readonly store: Store;
  readonly writer: Writer;
  /** Where who may see what is changed: people, keys, screens, audit. */
  readonly desk: Desk;
  readonly today: () => string;
  /** A folder for uploads on their way in. */
  readonly temporary: string;
};

/** The installation: the demo is served as long as the own home is empty. */
export type Installation = {
  readonly version: string;
  readonly currency: string;
  readonly clock: () => Date;
  current(): Promise<World>;
  readonly watch: LedgerWatch;
  /** Leaves the demo for the empty own home. Error: `installation.not_demo`. */
  startOwn(actor: Actor): Promise<void>;
  /** True while the demo may be shown again: nothing of one's own is there, and nobody who could sign in. */
  mayShowDemo(): Promise<boolean>;
  /** Shows the demo again, as if its own home had never been opened. Error: `installation.not_empty`. */
  showDemo(actor: Actor): Promise<void>;
  close(): Promise<void>;
};
