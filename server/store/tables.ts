/**
 * The tables as Kysely sees them, one type for both engines. The DDL (schema.ts) is made from
 * shared/kinds; tests/server/store holds the two against each other.
 *
 * Text columns are compared by code point on both engines. Money is integer 分.
 */

import type { AccessTables } from "./access-rows.ts";

/** What every imported row carries beside its own columns. */
export type RowTrail = {
  /** Grows by one a row of the table; a ledger entry's rows are contiguous. */
  id: number;
  /** The natural key's parts, joined by U+001F; empty parts are empty text, so they equal each other. */
  natural_key: string;
  /** Ledger number under which the row became visible. */
  added_by: number;
  /** Ledger number under which it went; null = still visible. */
  retired_by: number | null;
  /** The import it first came with: its file and sheet are that entry's. Differs from added_by after an undo. */
  origin: number;
  /** Line of the record in that file. */
  line: number;
};

export type OfficeRow = RowTrail & {
  office_code: string;
  office_name: string;
  province_code: string;
  province_name: string;
  city: string;
  city_class: string | null;
  unit_name: string | null;
  opened_on: string | null;
  closed_on: string | null;
  vehicles: number | null;
};
export type StaffRow = RowTrail & {
  staff_code: string;
  staff_name: string;
  office_code: string;
  role: string;
  grade: string | null;
  manager_code: string | null;
  from_date: string;
  to_date: string | null;
  education: string | null;
  fmcg_years: number | null;
};
export type DealerRow = RowTrail & {
  dealer_code: string;
  dealer_name: string;
  office_code: string;
  dealer_kind: string;
  channel: string | null;
  key_account: string | null;
  visit_cycle_days: number | null;
  staff_code: string | null;
  phone: string | null;
  address: string | null;
  opened_on: string | null;
  closed_on: string | null;
};
export type ProductRow = RowTrail & {
  sku: string;
  product_name: string;
  category: string;
  unit: string | null;
};
export type WorkdayRow = RowTrail & { date: string; working: string };
export type SalesPlanRow = RowTrail & {
  period: string;
  office_code: string;
  staff_code: string | null;
  category: string | null;
  amount: number;
};
export type SalesActualRow = RowTrail & {
  date: string;
  office_code: string;
  amount: number;
  doc_no: string | null;
  line_no: number;
  staff_code: string | null;
  dealer_code: string | null;
  sku: string | null;
  quantity: number | null;
};
export type MarketSizeRow = RowTrail & {
  month: string;
  office_code: string;
  category: string | null;
  amount: number;
  source: string | null;
};
export type OutletCensusRow = RowTrail & {
  month: string;
  office_code: string;
  outlets_universe: number | null;
  outlets_covered: number | null;
  households: number | null;
  households_buying: number | null;
};
export type PromotionRow = RowTrail & {
  promo_code: string;
  office_code: string;
  fund: string;
  promo_name: string;
  purpose: string;
  category: string | null;
  start_on: string;
  end_on: string;
  budget: number;
  expected_sales: number | null;
};
/** `office_code` is that of the programme when the voucher came: for splitting only, never for sums. */
export type PromoSpendRow = RowTrail & {
  office_code: string;
  date: string;
  voucher_no: string;
  line_no: number;
  promo_code: string;
  purpose: string;
  amount: number;
  note: string | null;
};
/** `office_code` is that of the dealer when the visit came: for splitting only, never for sums. */
export type VisitRow = RowTrail & {
  office_code: string;
  date: string;
  dealer_code: string;
  staff_code: string;
  line_no: number;
  purpose: string | null;
  order_taken: string | null;
  survey_score: number | null;
  note: string | null;
};
export type PricePolicyRow = RowTrail & {
  sku: string;
  level: string;
  province_code: string | null;
  guide_price: number;
  floor_price: number;
  ceiling_price: number;
  valid_from: string;
  valid_to: string | null;
};
export type PriceObservationRow = RowTrail & {
  date: string;
  office_code: string;
  dealer_code: string | null;
  sku: string;
  level: string;
  price: number;
  line_no: number;
  source: string | null;
};

/** One delta of a sales rollup: what one ledger entry added to one cell. Σ over ledger ≤ N is the cell at N. */
type SalesDelta = {
  office_code: string;
  ledger: number;
  amount: number;
  /** Σ of the negative amounts (returns). */
  negative: number;
  row_count: number;
};
export type SalesByDay = SalesDelta & { day: string };
export type SalesByMonth = SalesDelta & { month: string };
/** sku "" = sales without a sku. */
export type SalesByMonthSku = SalesDelta & { month: string; sku: string };
/** staff_code "" = sales without a staff code. */
export type SalesByMonthStaff = SalesDelta & { month: string; staff_code: string };

/**
 * The life of one price incident as judged from all observations visible at a ledger number.
 * Open at day d: opened_on ≤ d and not ended_on ≤ d; critical at d: critical_on ≤ d.
 */
export type PriceIncidentSpan = {
  office_code: string;
  level: string;
  sku: string;
  opened_on: string;
  ended_on: string | null;
  critical_on: string | null;
  added_by: number;
  retired_by: number | null;
};

export type LedgerRow = {
  number: number;
  /** "import" | "undo" */
  op: string;
  /** Set on an undo. */
  of: number | null;
  kind: string;
  file: string | null;
  sha256: string | null;
  sheet: string | null;
  committed_at: string;
  /** The ids its rows took in the table of its kind; null when it added none. */
  first_id: number | null;
  last_id: number | null;
  /** JSON array of the office codes its file named. */
  offices: string;
  /** JSON: the report given to the person. */
  report: string;
};

/** A preview or a refusal, kept 24 h. */
export type ImportAttemptRow = {
  id: string;
  created_at: string;
  expires_at: string;
  /** Id of who sent the file. */
  owner: string;
  report: string;
};
/** The rejected rows of an attempt (its id) or of an accept-valid import (its number). */
export type ImportRejectRow = { owner: string; seq: number; text: string };
export type MetaRow = { key: string; value: string };

export type Tables = AccessTables & {
  offices: OfficeRow;
  staff: StaffRow;
  dealers: DealerRow;
  products: ProductRow;
  workdays: WorkdayRow;
  sales_plans: SalesPlanRow;
  sales_actuals: SalesActualRow;
  market_sizes: MarketSizeRow;
  outlet_census: OutletCensusRow;
  promotions: PromotionRow;
  promo_spend: PromoSpendRow;
  visits: VisitRow;
  price_policies: PricePolicyRow;
  price_observations: PriceObservationRow;
  sales_by_day: SalesByDay;
  sales_by_month: SalesByMonth;
  sales_by_month_sku: SalesByMonthSku;
  sales_by_month_staff: SalesByMonthStaff;
  price_incident_spans: PriceIncidentSpan;
  ledger: LedgerRow;
  import_attempts: ImportAttemptRow;
  import_rejects: ImportRejectRow;
  meta: MetaRow;
};
