/** What the rows that fed a number are told by: their kind, the import they came with, their office. */
export type Fed = {
  readonly kind: string;
  /** Ledger number of the import a row first came with. */
  readonly origin: number;
  /** null for kinds that belong to no office. */
  readonly office: string | null;
  readonly rows: number;
  /** Σ of their money, 分; null where the kind has none that can be added up. */
  readonly amount: number | null;
};

/** One row as a Fed; sums are made by whoever lists them. */
export function fedRow(
  kind: string,
  row: { readonly origin: number; readonly office_code?: string },
  amount: number | null,
): Fed {
  return { kind, origin: row.origin, office: row.office_code ?? null, rows: 1, amount };
}
