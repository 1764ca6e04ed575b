/** How large a company is made, and until when. */
export type CompanyOptions = {
  readonly offices: number;
  /** Calendar months; the last is the month of `endsOn`. */
  readonly months: number;
  /** Rows of sales_actuals. */
  readonly rows: number;
  readonly seed: number;
  /** Nothing that happened is dated later. */
  readonly endsOn: string;
};

/** What is planted in one office; everything left out is ordinary. */
export type OfficeStory = {
  /** Sales of the last twelve months, in yuan. */
  readonly yearlyYuan?: number;
  /** Growth a year: 0.08 = 8 %. */
  readonly growth?: number;
  /** How much a month may differ from its trend (0.04 = ±4 %). */
  readonly noise?: number;
  readonly openedOn?: string;
  /** Two thirds of each month are sold in its last five working days. */
  readonly landsLate?: boolean;
  /** Nothing was reported after this day. */
  readonly lastSaleOn?: string;
  /** Vouchers for other purposes and outside the programme's days; one programme over its budget. */
  readonly straysMoney?: boolean;
  /** Some key accounts were never visited, others not for months. */
  readonly neglectsKeyAccounts?: boolean;
  /** This year's plan has quarters, but the last begun one has no months, and no row has a staff code. */
  readonly planNotSplit?: boolean;
  /** The year's plan exceeds its quarters by so many yuan. */
  readonly yearPlanSurplusYuan?: number;
  /** From this day the dealers undersell the floor price ever deeper. */
  readonly priceWarFrom?: string;
  /** One shop undersells a little, twice, in the last two weeks. */
  readonly priceSlip?: boolean;
};

/** By office code. */
export type Stories = Readonly<Record<string, OfficeStory>>;
