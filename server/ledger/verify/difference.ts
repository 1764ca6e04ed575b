/** One thing `verify` found that is not as it must be, named so that a person can look at it. */
export type Difference = {
  readonly check: string;
  /** Where: table, cell, ledger number. */
  readonly at: Readonly<Record<string, string | number | null>>;
  readonly stored: string | number | null;
  readonly recomputed: string | number | null;
};

export type Verification = {
  readonly sound: boolean;
  readonly ledger: number;
  readonly checks: readonly { readonly check: string; readonly differences: number }[];
  readonly differences: readonly Difference[];
};
