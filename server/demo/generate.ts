import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { makeCompany, type Company } from "./company.ts";
import { censusHeader, censusRows, marketHeader, marketRows } from "./market-rows.ts";
import { observationRows, observationsHeader } from "./observation-rows.ts";
import type { CompanyOptions, Stories } from "./options.ts";
import { planRows, plansHeader } from "./plan-rows.ts";
import { promotionRows, promotionsHeader, spendHeader, spendRows } from "./promotion-rows.ts";
import {
  dealerRows,
  dealersHeader,
  officeRows,
  officesHeader,
  policiesHeader,
  policyRows,
  productRows,
  productsHeader,
  staffHeader,
  staffRows,
  workdayRows,
  workdaysHeader,
} from "./reference-rows.ts";
import { salesHeader, salesRows } from "./sales-rows.ts";
import { inPieces } from "./text-rows.ts";
import { visitRows, visitsHeader } from "./visit-rows.ts";

type Rows = (company: Company) => Iterable<string>;

/** Every kind with its header and rows, in the order in which the files are imported. */
const files: readonly (readonly [kind: string, header: string, rows: Rows])[] = [
  ["offices", officesHeader, officeRows],
  ["products", productsHeader, productRows],
  ["workdays", workdaysHeader, workdayRows],
  ["staff", staffHeader, staffRows],
  ["dealers", dealersHeader, dealerRows],
  ["sales_plans", plansHeader, planRows],
  ["sales_actuals", salesHeader, salesRows],
  ["market_sizes", marketHeader, marketRows],
  ["outlet_census", censusHeader, censusRows],
  ["promotions", promotionsHeader, promotionRows],
  ["promo_spend", spendHeader, spendRows],
  ["visits", visitsHeader, visitRows],
  ["price_policies", policiesHeader, policyRows],
  ["price_observations", observationsHeader, observationRows],
];

/** The text of each file in pieces, one file after the other: nothing is drawn before it is asked for. */
export function* companyFiles(
  options: CompanyOptions,
  stories: Stories = {},
): Generator<{ readonly kind: string; readonly pieces: Iterable<string> }> {
  const company = makeCompany(options, stories);
  for (const [kind, header, rows] of files) yield { kind, pieces: inPieces(header, rows(company)) };
}

/**
 * Writes the CSV files of a company of any size, waiting for slow disks: memory does not grow with the
 * rows. The same options give the same bytes. Rejects when a file cannot be written.
 */
export async function generateCompany(
  options: CompanyOptions,
  openFile: (kind: string) => Writable,
  stories: Stories = {},
): Promise<void> {
  for (const { kind, pieces } of companyFiles(options, stories)) {
    const file = openFile(kind);
    const done = finished(file);
    // A failure while waiting below must not count as unhandled; it is thrown by the last line.
    done.catch(() => undefined);
    for (const piece of pieces) {
      if (!file.write(piece)) await Promise.race([once(file, "drain"), done]);
    }
    file.end();
    await done;
  }
}
