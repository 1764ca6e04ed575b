/** What is odd about a good row of sales or observations: worth a look, and it counts. */
import type { Kind } from "../../shared/kinds/kind.ts";
import type { DealerReference, References } from "./references.ts";

/** What is known of an office, gathered so that a row needs one look-up. */
export type OfficeFacts = {
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  /** 20 × its median month in 分; Infinity where it has none. */
  readonly unusualFrom: number;
  /** Set when a good row named the office. */
  named: boolean;
};

/** An amount beyond this many median months is unusual (contract 1). */
const unusualMonths = 20;

export function officeFacts(references: References): ReadonlyMap<string, OfficeFacts> {
  const facts = new Map<string, OfficeFacts>();
  for (const [code, { openedOn, closedOn }] of references.offices) {
    const median = references.medianMonth.get(code);
    const unusualFrom = median !== undefined && median > 0 ? median * unusualMonths : Infinity;
    facts.set(code, { openedOn, closedOn, unusualFrom, named: false });
  }
  return facts;
}

export type RowWarning = {
  readonly code: "dealer_of_other_office" | "closed_on_date" | "unusual_size";
  readonly column: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

type Open = { readonly openedOn: string | null; readonly closedOn: string | null };

function isClosed(place: Open, day: string): boolean {
  return (
    (place.openedOn !== null && day < place.openedOn) ||
    (place.closedOn !== null && day > place.closedOn)
  );
}

/** Kinds whose rows are of one office, one day and perhaps one dealer. */
export function hasRowWarnings(kind: Kind): boolean {
  return kind.name === "sales_actuals" || kind.name === "price_observations";
}

/** True when `rowWarnings` has something to say: nearly never, so the loop asks this first. */
export function isOdd(
  officeCode: string,
  office: OfficeFacts,
  dealer: DealerReference | undefined,
  day: string,
  amount: number,
): boolean {
  if (amount > office.unusualFrom || -amount > office.unusualFrom || isClosed(office, day)) {
    return true;
  }
  return dealer !== undefined && (dealer.officeCode !== officeCode || isClosed(dealer, day));
}

/** The warnings of one row. `amount` is 0 where the kind has none. */
export function rowWarnings(row: {
  readonly officeCode: string;
  readonly office: OfficeFacts;
  readonly dealer: DealerReference | undefined;
  readonly day: string;
  readonly amount: number;
}): readonly RowWarning[] {
  const { office, dealer, day, amount, officeCode } = row;
  const warnings: RowWarning[] = [];
  const warn = (code: RowWarning["code"], column: string, facts: RowWarning["facts"]): void => {
    warnings.push({ code, column, facts });
  };
  if (isClosed(office, day)) warn("closed_on_date", "office_code", { date: day });
  if (dealer && dealer.officeCode !== officeCode) {
    const facts = { owner: dealer.officeCode, office: officeCode };
    warn("dealer_of_other_office", "dealer_code", facts);
  }
  if (dealer && isClosed(dealer, day)) warn("closed_on_date", "dealer_code", { date: day });
  if (Math.abs(amount) > office.unusualFrom) {
    warn("unusual_size", "amount", { median: office.unusualFrom / unusualMonths / 100 });
  }
  return warnings;
}
