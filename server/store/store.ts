import type { Kysely } from "kysely";
import type { Kind } from "../../shared/kinds/kind.ts";
import type { Tables } from "./tables.ts";

/** A value as both engines bind it. */
export type SqlValue = string | number | null;

/** A stored row that is visible now, by the name of its columns. */
export type StoredRow = Readonly<Record<string, SqlValue>>;

export type Rows = Iterable<readonly SqlValue[]>;

/** Bulk access to one import kind's table inside a transaction; engines differ here and nowhere else. */
export type RowTable = {
  /** The visible rows with these keys, aligned with them; undefined where there is none. */
  find(
    keys: readonly { readonly officeCode: string; readonly key: string }[],
  ): Promise<readonly (StoredRow | undefined)[]>;
  /** Rows that first come under this ledger number, in the order of `freshColumns(kind)`. */
  insertFresh(rows: Rows, ledger: number): Promise<void>;
  /** Rows with their whole trail, in the order of `rowColumns(kind)`. */
  insert(rows: Rows): Promise<void>;
  /**
   * Before the rows of an empty table, and after them: indexes made of all rows at once cost a fraction of
   * what each row's place in them does. An engine whose readers would wait for it does nothing.
   */
  dropIndexes(): Promise<void>;
  makeIndexes(): Promise<void>;
  /** Marks rows as gone under a ledger number. */
  retire(rows: readonly StoredRow[], ledger: number): Promise<void>;
};

export type Transaction = {
  readonly db: Kysely<Tables>;
  /** Undoes all that the transaction did so far; it stays open. */
  restart(): Promise<void>;
  rowTable(kind: Kind): RowTable;
  /** Appends to any other table. */
  append(table: keyof Tables, columns: readonly string[], rows: Rows): Promise<void>;
  /** The same for very many rows: where the table is empty, its indexes are made of all of them at once. */
  fill(table: keyof Tables, columns: readonly string[], rows: Rows): Promise<void>;
};

/** What a unit of work answers, and whether it is to stay. */
export type Decision<T> = { readonly commit: boolean; readonly value: T };

export type Marks = { readonly ledger: number; readonly access: number };

export type Store = {
  readonly engine: "sqlite" | "postgres";
  /** For reading. Writing goes through `write`. */
  readonly db: Kysely<Tables>;
  /**
   * What answers depend on, as other processes may have moved it; cheap enough for each request.
   * `ledger`: the newest committed number. `access`: grows with every change of who may see what.
   */
  marks(): Promise<Marks>;
  /** The newest committed ledger number. */
  head(): Promise<number>;
  /**
   * One write transaction at a time; wholly there or wholly not.
   * Errors: `database.locked`, `database.full`, `database.unusable`.
   */
  write<T>(work: (transaction: Transaction) => Promise<Decision<T>>): Promise<T>;
  /** Names of the damage found by the engine's own check; empty = sound. */
  integrity(): Promise<readonly string[]>;
  close(): Promise<void>;
};
