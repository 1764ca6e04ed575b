export type Engine = "sqlite" | "postgres";

/** How a type of ours is written in an engine's DDL. */
export type ColumnTypes = {
  readonly text: string;
  readonly integer: string;
  readonly decimal: string;
  readonly tail: string;
  readonly clustered: string;
};

export const columnTypes: Readonly<Record<Engine, ColumnTypes>> = {
  sqlite: {
    text: "TEXT",
    integer: "INTEGER",
    decimal: "REAL",
    tail: " STRICT",
    clustered: " STRICT, WITHOUT ROWID",
  },
  // Code points in ORDER BY on both engines, whatever the cluster's locale is.
  postgres: {
    text: 'TEXT COLLATE "C"',
    integer: "BIGINT",
    decimal: "DOUBLE PRECISION",
    tail: "",
    clustered: "",
  },
};
