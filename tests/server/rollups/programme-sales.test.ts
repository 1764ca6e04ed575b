import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../../../shared/calendar/day.ts";
import type { Reading } from "../../../server/access/reading.ts";
import { selectCategoryWindows } from "../../../server/rollups/programme-category-sales.ts";
import { selectOfficeWindows } from "../../../server/rollups/programme-sales.ts";
import type { ProgrammeWindow } from "../../../server/rollups/programme-sales.ts";
import { loadCompany } from "../../pipeline/vector-company.ts";
import { engines, openTestStore } from "../../setup/engines.ts";
import type { TestStore } from "../../setup/engines.ts";
import { readStore } from "../reports/commit-rows.ts";

/** Windows of every length that begin and end on every day of a month, short and long months too. */
function windowsOf(office: string): ProgrammeWindow[] {
  return Array.from({ length: 120 }, (_, i) => {
    const start_on = addDays("2026-01-01", i * 2);
    return {
      promo_code: `${office}-${i}`,
      office_code: office,
      before: addDays(start_on, -28),
      start_on,
      end_on: addDays(start_on, (i * 7) % 75),
    };
  });
}

describe.each(engines)("sales around programmes on %s", (engine) => {
  let test: TestStore;
  let reading: Reading;
  beforeAll(async () => {
    test = await openTestStore(engine);
    await loadCompany(test.store, "company-4");
    reading = await readStore(test.store);
  });
  afterAll(() => test.close());

  it.each([null, "C0"])(
    "are the rows of the days, added up one by one: category %s",
    async (category) => {
      const products = await reading.db.selectFrom("products").selectAll().execute();
      const skus = new Set(products.filter((p) => p.category === category).map((p) => p.sku));
      const rows = await reading.db.selectFrom("sales_actuals").selectAll().execute();
      let sold = 0;
      for (const { office_code: office } of reading.offices) {
        const own = rows.filter(
          (row) => row.office_code === office && (category === null || skus.has(row.sku ?? "")),
        );
        const sum = (from: string, to: string): number =>
          own
            .filter((row) => row.date >= from && row.date <= to)
            .reduce((total, row) => total + row.amount, 0);
        const first = own.map((row) => row.date).sort()[0] ?? "9999-12-31";
        const windows = windowsOf(office);
        const found =
          category === null
            ? await selectOfficeWindows(reading, windows)
            : await selectCategoryWindows(reading, windows, category);
        const byCode = new Map(found.map((one) => [one.promo_code, one]));
        for (const one of windows) {
          const expected = {
            promo_code: one.promo_code,
            baseline: sum(one.before, addDays(one.start_on, -1)),
            sales: sum(one.start_on, one.end_on),
            known: first <= one.before ? 1 : 0,
          };
          expect(byCode.get(one.promo_code), one.promo_code).toEqual(expected);
          sold += expected.sales === 0 ? 0 : 1;
        }
      }
      expect(sold).toBeGreaterThan(100);
    },
  );
});
