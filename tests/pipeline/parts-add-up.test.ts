import { randomInt } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openReading } from "../../server/access/gateway.ts";
import { everywhere } from "../../server/access/principal.ts";
import type { Reading } from "../../server/access/reading.ts";
import { breakdownReport } from "../../server/reports/breakdown.ts";
import { performanceReport } from "../../server/reports/performance.ts";
import { promotionsReport } from "../../server/reports/promotions.ts";
import { visitsOverdueReport } from "../../server/reports/visits-overdue.ts";
import { breakdownBy } from "../../shared/contract/breakdown.ts";
import type { BreakdownBy } from "../../shared/contract/breakdown.ts";
import type { PerformanceRow } from "../../shared/contract/performance.ts";
import { baseFiles, fileOf, textOf } from "./random-company.ts";
import { openTestCompany, type TestCompany } from "./test-company.ts";

const seed = Number(process.env["DABIAO_SEED"] ?? randomInt(2 ** 31));
/** What these answers are made of, corrections of it included. */
const kinds = [
  "sales_actuals",
  "sales_plans",
  "promotions",
  "promo_spend",
  "visits",
  "dealers",
  "products",
  "staff",
  "offices",
];
const anyFile = fc
  .constantFrom(...kinds)
  .chain((kind) => fileOf(kind, { min: 1, max: kind === "sales_actuals" ? 20 : 4 }));
const questions = [
  { period: "2026-09", on: "2026-09-16" },
  { period: "2026Q3", on: "2026-09-09" },
  { period: "2026", on: "2026-09-30" },
  { period: "2026-02", on: "2026-02-28" },
  { period: "2026Q4", on: "2026-09-16" },
];

const readingOf = async (company: TestCompany, scope: string): Promise<Reading> =>
  openReading({
    db: company.store.db,
    head: await company.store.head(),
    ledger: null,
    scope,
    reach: everywhere,
    ownRows: false,
  });

type Amount = "plan" | "actual" | "prior";
type Question = (typeof questions)[number];

/** What performance says of the parts it can say something of, by code. */
async function knownParts(reading: Reading, asked: Question, by: BreakdownBy) {
  const ask = (given: { by: "company" | "staff"; category: string | null }) =>
    performanceReport(reading, { ...asked, ...given });
  if (by === "staff") return (await ask({ by, category: null })).rows;
  if (by !== "category") return [];
  const rows: PerformanceRow[] = [];
  for (const category of ["C1", "C2"]) {
    const [row] = (await ask({ by: "company", category })).rows;
    if (row) rows.push({ ...row, code: category });
  }
  return rows;
}

async function checkBreakdown(reading: Reading, asked: Question): Promise<void> {
  const whole = await performanceReport(reading, { ...asked, by: "company", category: null });
  for (const by of breakdownBy) {
    const { rows, total } = await breakdownReport(reading, { ...asked, by });
    const fields: readonly Amount[] =
      by === "category" || by === "staff" ? ["plan", "actual", "prior"] : ["actual", "prior"];
    for (const field of fields) {
      expect(total[field]).toBe(whole.total.sales[field]);
      const sum = rows.reduce((all, row) => all + (row[field] ?? 0), 0);
      if (total[field] !== null) expect(sum).toBe(total[field]);
      for (const row of [...rows, total]) {
        expect(row.reasons[field] === undefined).toBe(row[field] !== null);
      }
    }
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
    for (const { code, sales } of await knownParts(reading, asked, by)) {
      const row = rows.find((one) => one.code === code);
      // Nobody's row holds what is left of the plan, which performance does not say.
      const same = code === "unassigned" ? fields.slice(1) : fields;
      for (const field of same) expect(row?.[field] ?? null).toBe(sales[field]);
    }
  }
}

async function checkPromotions(reading: Reading, asked: Question): Promise<void> {
  const { rows } = await performanceReport(reading, { ...asked, by: "office", category: null });
  const { programmes } = await promotionsReport(reading, asked);
  for (const { code, promotion } of rows) {
    const own = programmes.filter((one) => one.office === code);
    for (const field of ["budget", "spent", "remaining", "offPurpose", "overBudget"] as const) {
      expect(own.reduce((all, one) => all + one[field], 0)).toBe(promotion?.[field]);
    }
  }
  for (const one of programmes) {
    const lines = one.offPurposeVouchers.reduce((all, voucher) => all + voucher.amount, 0);
    expect(lines).toBe(one.offPurpose);
    const { baseline, sales, incremental } = one.effect;
    if (baseline !== null) expect(incremental).toBe((sales ?? 0) - baseline);
  }
}

async function checkVisits(reading: Reading, on: string): Promise<void> {
  const asked = { period: on.slice(0, 7), on };
  const { rows } = await performanceReport(reading, { ...asked, by: "office", category: null });
  const { dealers } = await visitsOverdueReport(reading, { on });
  const counted = rows.map(({ code, visits }) => [
    code,
    visits && "overdue" in visits ? visits.overdue : 0,
  ]);
  expect(counted).toEqual(
    rows.map(({ code }) => [code, dealers.filter((dealer) => dealer.office === code).length]),
  );
  expect(dealers.length).toBe(counted.reduce((all, [, count]) => all + Number(count), 0));
}

async function answers(reading: Reading): Promise<string[]> {
  const list: unknown[] = [await visitsOverdueReport(reading, { on: "2026-09-16" })];
  for (const asked of questions) {
    list.push(await promotionsReport(reading, asked));
    for (const by of breakdownBy) list.push(await breakdownReport(reading, { ...asked, by }));
  }
  return list.map((answer) => JSON.stringify(answer));
}

describe("the lists and the boards of any company", () => {
  it("say the same: parts add up to the total, programmes and overdue dealers to the office's", async () => {
    console.log(`parts: DABIAO_SEED=${seed}`);
    const files = fc.tuple(baseFiles, fc.array(anyFile, { minLength: 2, maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(files, async ([base, more]) => {
        const company = await openTestCompany("sqlite");
        try {
          for (const file of [...base, ...more])
            await company.send(file.kind, textOf(file), { acceptValid: true });
          for (const scope of ["company", "office:O1"]) {
            const reading = await readingOf(company, scope);
            for (const asked of questions) {
              await checkBreakdown(reading, asked);
              await checkPromotions(reading, asked);
            }
            for (const on of ["2026-09-16", "2026-08-15"]) await checkVisits(reading, on);
          }
        } finally {
          await company.close();
        }
      }),
      { seed, numRuns: 6, endOnFailure: true },
    );
  }, 60_000);

  it("are the same bytes on SQLite and on PostgreSQL, and at their ledger number for ever", async () => {
    const files = fc.tuple(baseFiles, fc.array(anyFile, { minLength: 2, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(files, async ([base, more]) => {
        const companies = [await openTestCompany("sqlite"), await openTestCompany("postgres")];
        try {
          const told: string[][] = [];
          for (const company of companies) {
            for (const file of base)
              await company.send(file.kind, textOf(file), { acceptValid: true });
            const then = await readingOf(company, "company");
            const before = await answers(then);
            for (const file of more)
              await company.send(file.kind, textOf(file), { acceptValid: true });
            expect(await answers(then)).toEqual(before);
            told.push([...before, ...(await answers(await readingOf(company, "company")))]);
          }
          expect(told[1]).toEqual(told[0]);
        } finally {
          for (const company of companies) await company.close();
        }
      }),
      { seed, numRuns: 1, endOnFailure: true },
    );
  }, 60_000);
});
