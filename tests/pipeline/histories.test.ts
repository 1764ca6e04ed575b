import { randomInt } from "node:crypto";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { playHistory } from "./history.ts";
import { baseFiles, largeTextOf, textOf } from "./random-company.ts";
import { steps } from "./random-steps.ts";
import { openTestCompany } from "./test-company.ts";

/** A history that failed is played again with DABIAO_SEED. */
const seed = Number(process.env["DABIAO_SEED"] ?? randomInt(2 ** 31));
const runs = Number(process.env["DABIAO_HISTORIES"] ?? 16);

describe("any history of imports, corrections and undos", () => {
  afterAll(() => console.log(`histories: DABIAO_SEED=${seed}`));

  it(
    "answers at every step what brute force over the visible rows answers",
    async () => {
      await fc.assert(
        fc.asyncProperty(baseFiles, steps(12), async (base, list) => {
          const company = await openTestCompany("sqlite");
          try {
            await playHistory(company, base, list);
          } finally {
            await company.close();
          }
        }),
        { seed, numRuns: runs, endOnFailure: process.env["DABIAO_SHRINK"] === undefined },
      );
    },
    120_000 + runs * 5_000,
  );

  it(
    "does so too when every file is large enough to be checked in a thread of its own",
    async () => {
      await fc.assert(
        fc.asyncProperty(baseFiles, steps(6), async (base, list) => {
          const company = await openTestCompany("sqlite");
          try {
            await playHistory(company, base, list, largeTextOf);
          } finally {
            await company.close();
          }
        }),
        { seed, numRuns: Math.ceil(runs / 20), endOnFailure: true },
      );
    },
    120_000 + runs * 5_000,
  );

  it(
    "gives the same bytes on SQLite and on PostgreSQL",
    async () => {
      await fc.assert(
        fc.asyncProperty(baseFiles, steps(8), fc.boolean(), async (base, list, isLarge) => {
          const write = isLarge ? largeTextOf : textOf;
          const companies = [
            await openTestCompany("sqlite"),
            await openTestCompany("postgres"),
          ] as const;
          try {
            const [one, two] = [
              await playHistory(companies[0], base, list, write),
              await playHistory(companies[1], base, list, write),
            ];
            expect(two).toEqual(one);
          } finally {
            for (const company of companies) await company.close();
          }
        }),
        { seed, numRuns: Math.ceil(runs / 10), endOnFailure: true },
      );
    },
    120_000 + runs * 5_000,
  );
});
