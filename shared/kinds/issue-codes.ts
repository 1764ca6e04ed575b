/**
 * Every code an import can answer with, and how grave it is: one closed list. An error refuses its row
 * (line given) or the whole file (line null); a warning is shown and nothing more. The texts are in
 * shared/i18n/issues.ts.
 */
export const issueSeverity = {
  // The file as a whole: it cannot be read, nothing of it is used.
  empty_file: "error",
  file_too_large: "error",
  too_many_rows: "error",
  wrong_type: "error",
  save_as_xlsx: "error",
  damaged_file: "error",
  unsafe_archive: "error",
  too_big_unpacked: "error",
  too_heavy: "error",
  far_cell: "error",
  unknown_encoding: "error",
  unclosed_quote: "error",
  record_too_long: "error",
  // The table in it.
  unknown_kind: "error",
  ambiguous_kind: "error",
  missing_column: "error",
  duplicate_column: "error",
  ambiguous_unit: "error",
  total_differs: "error",
  // One record or cell.
  ragged_row: "error",
  stray_quote: "error",
  control_character: "error",
  invalid_character: "error",
  formula_without_value: "error",
  cell_error: "error",
  required_empty: "error",
  text_too_long: "error",
  bad_number: "error",
  ambiguous_number: "error",
  too_many_decimals: "error",
  number_too_large: "error",
  not_whole: "error",
  negative_not_allowed: "error",
  out_of_range: "error",
  bad_date: "error",
  ambiguous_date: "error",
  bad_month: "error",
  bad_period: "error",
  future_date: "error",
  unknown_value: "error",
  bad_flag: "error",
  unknown_office: "error",
  unknown_dealer: "error",
  unknown_sku: "error",
  unknown_promo: "error",
  unknown_staff: "error",
  unknown_manager: "error",
  unknown_category: "error",
  unknown_province: "error",
  dates_reversed: "error",
  bad_price_band: "error",
  duplicate_key: "error",
  // Worth a look.
  no_rows: "warning",
  named_otherwise: "warning",
  hidden_sheet: "warning",
  hidden_rows: "warning",
  formula_value: "warning",
  total_line: "warning",
  unclean_code: "warning",
  dealer_of_other_office: "warning",
  closed_on_date: "warning",
  coverage_above_universe: "warning",
  buying_above_households: "warning",
  unusual_size: "warning",
} as const satisfies Record<string, "error" | "warning">;

export type IssueCode = keyof typeof issueSeverity;
export const issueCodes = Object.keys(issueSeverity) as readonly IssueCode[];

/** True for a text that is one of the codes (Object's own names such as `constructor` are not). */
export function isIssueCode(text: string): text is IssueCode {
  return Object.hasOwn(issueSeverity, text);
}
