/** What exists at the moment of an import, so far as files may name it. Filled from the ledger. */

export type OfficeReference = {
  readonly provinceCode: string;
  /** Days; null = open-ended. */
  readonly openedOn: string | null;
  readonly closedOn: string | null;
};

export type DealerReference = {
  readonly officeCode: string;
  /** Every office the dealer ever lay in, the present one included. */
  readonly officesEver: readonly string[];
  readonly openedOn: string | null;
  readonly closedOn: string | null;
};

export type PromoReference = {
  readonly officeCode: string;
  readonly officesEver: readonly string[];
};

export type References = {
  readonly offices: ReadonlyMap<string, OfficeReference>;
  readonly dealers: ReadonlyMap<string, DealerReference>;
  readonly promos: ReadonlyMap<string, PromoReference>;
  readonly staff: ReadonlySet<string>;
  readonly skus: ReadonlySet<string>;
  /** Categories of the products; checked once there is a product. */
  readonly categories: ReadonlySet<string>;
  /** Province codes of the offices. */
  readonly provinces: ReadonlySet<string>;
  /** The office's median month of sales in 分; an office without sales is missing. */
  readonly medianMonth: ReadonlyMap<string, number>;
};

/** The references of an empty database. */
export function noReferences(): References {
  return {
    offices: new Map(),
    dealers: new Map(),
    promos: new Map(),
    staff: new Set(),
    skus: new Set(),
    categories: new Set(),
    provinces: new Set(),
    medianMonth: new Map(),
  };
}
