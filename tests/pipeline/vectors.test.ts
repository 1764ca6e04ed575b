import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { performanceReport } from "../../server/reports/performance.ts";
import { engines, openTestStore } from "../setup/engines.ts";
import type { TestStore } from "../setup/engines.ts";
import { readStore } from "../server/reports/commit-rows.ts";
import { loadCompany, readExpected } from "./vector-company.ts";
import type { Expected } from "./vector-company.ts";

/** Paths at which an answer differs from what is expected; numbers within 1e-12, absolute or relative. */
function differences(expected: unknown, actual: unknown, path: string): string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    const far = Math.abs(expected - actual) > 1e-12 * Math.max(1, Math.abs(expected));
    return far ? [`${path}: ${actual} for ${expected}`] : [];
  }
  if (expected === null || typeof expected !== "object") {
    return Object.is(expected, actual)
      ? []
      : [`${path}: ${String(actual)} for ${String(expected)}`];
  }
  const own = (actual ?? {}) as Record<string, unknown>;
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(value, own[name], `${path}.${name}`),
  );
}

/** Paths of the nulls of a row that have no reason, themselves or through the block they stand in. */
function unexplained(
  value: unknown,
  reasons: Readonly<Record<string, string>>,
  path = "",
): string[] {
  if (value === null) return path in reasons ? [] : [path];
  if (typeof value !== "object" || Array.isArray(value)) return [];
  return Object.entries(value as object).flatMap(([name, inner]) =>
    name === "reasons" ? [] : unexplained(inner, reasons, path ? `${path}.${name}` : name),
  );
}

describe.each(engines)("the test vectors on %s", (engine) => {
  describe.each(["company-3", "company-4"])("%s", (company) => {
    let test: TestStore;
    let expected: Expected;
    beforeAll(async () => {
      test = await openTestStore(engine);
      expected = await readExpected(company);
      await loadCompany(test.store, company);
    });
    afterAll(() => test.close());

    it("answers performance by office and in total as brute force does", async () => {
      const found: string[] = [];
      expect(expected.performance).toHaveLength(10);
      for (const question of expected.performance) {
        const { period, on } = question;
        const answer = await performanceReport(await readStore(test.store), {
          period,
          on,
          by: "office",
          category: null,
        });
        expect(answer.rows.map((row) => row.code)).toEqual(Object.keys(question.rows).sort());
        for (const row of answer.rows) {
          found.push(...differences(question.rows[row.code], row, `${period} ${on} ${row.code}`));
        }
        found.push(...differences(question.total, answer.total, `${period} ${on} total`));
      }
      expect(found).toEqual([]);
    });

    it("gives a reason for every null, so that no cell is blank without a word", async () => {
      const found: string[] = [];
      for (const { period, on } of expected.performance) {
        for (const by of ["office", "province", "company", "staff"] as const) {
          for (const category of [null, "C0"]) {
            const query = { period, on, by, category };
            const { rows, total } = await performanceReport(await readStore(test.store), query);
            for (const { code: _, name: __, provinceCode: ___, ...row } of [...rows, total]) {
              found.push(...unexplained(row, row.reasons));
            }
          }
        }
      }
      expect([...new Set(found)]).toEqual([]);
    });
  });
});
