import { createHash } from "node:crypto";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { kinds } from "../../../shared/kinds/kinds.ts";
import { makeCompany } from "../../../server/demo/company.ts";
import { demoOptions, demoStories } from "../../../server/demo/demo-company.ts";
import { companyFiles, generateCompany } from "../../../server/demo/generate.ts";
import { cell, minor, readCompany, sumOf } from "./read-company.ts";

const small = { offices: 10, months: 14, rows: 3000, seed: 7, endsOn: "2026-09-16" };

function hashOf(options: typeof small): string {
  const hash = createHash("sha256");
  for (const { kind, pieces } of companyFiles(options)) {
    hash.update(`${kind}\n`);
    for (const piece of pieces) hash.update(piece);
  }
  return hash.digest("hex");
}

describe("companyFiles", () => {
  it("gives the same bytes for the same arguments on every machine, and others for another seed", () => {
    // Written down once: a change of the generator, or a Node that calculates differently, shows here.
    expect(hashOf(small)).toBe("07729e246bf9d525234a9493c75cb6d57f14d9320b6c713d35749ae15dca6507");
    expect(hashOf({ ...small, seed: 8 })).not.toBe(hashOf(small));
  });

  it("writes every kind with all columns of the contract", () => {
    const company = readCompany(small);
    for (const kind of kinds) {
      expect(company.headers.get(kind.name)).toEqual(kind.columns.map((column) => column.name));
      expect(company.of(kind.name).length).toBeGreaterThan(0);
    }
    expect([...company.headers.keys()].sort()).toEqual(kinds.map((kind) => kind.name).sort());
  });

  it.each([
    ["a company of one office and one month", { ...small, offices: 1, months: 1, rows: 40 }],
    ["fewer rows than offices have days", { ...small, rows: 100 }],
    ["no sales at all", { ...small, rows: 0 }],
    ["more offices than cities", { ...small, offices: 230, months: 2, rows: 5000 }],
    ["the demo", { ...demoOptions, stories: demoStories }],
  ])("keeps references, keys and days in order in %s", (_, options) => {
    const company = readCompany(options, "stories" in options ? options.stories : {});
    expect(company.of("sales_actuals")).toHaveLength(options.rows);
    const codes = (kind: string, column: string) =>
      new Set(company.of(kind).map((row) => cell(row, column)));
    const known: Record<string, Set<string>> = {
      office_code: codes("offices", "office_code"),
      staff_code: codes("staff", "staff_code"),
      manager_code: codes("staff", "staff_code"),
      dealer_code: codes("dealers", "dealer_code"),
      sku: codes("products", "sku"),
      promo_code: codes("promotions", "promo_code"),
      category: codes("products", "category"),
    };
    for (const kind of kinds) {
      const keys = new Set<string>();
      const rows = company.of(kind.name);
      for (const row of rows) {
        const key = kind.key.map((column) => cell(row, column)).join("\u001f");
        // A document number is unique within its office.
        keys.add(kind.name === "sales_actuals" ? `${cell(row, "office_code")}\u001f${key}` : key);
        for (const [column, codesOf] of Object.entries(known)) {
          const value = row[column];
          if (value && !codesOf.has(value))
            throw new Error(`${kind.name}: unknown ${column} ${value}`);
        }
      }
      expect([kind.name, keys.size]).toEqual([kind.name, rows.length]);
    }
  });

  it("sells, visits and pays only where somebody was there, not later than the last day", () => {
    const company = readCompany(demoOptions, demoStories);
    const dealers = new Map(company.of("dealers").map((row) => [row["dealer_code"], row]));
    const openings = new Map(
      company.of("offices").map((row) => [row["office_code"], cell(row, "opened_on")]),
    );
    for (const kind of ["sales_actuals", "visits", "price_observations"]) {
      for (const row of company.of(kind)) {
        const date = cell(row, "date");
        const dealer = dealers.get(cell(row, "dealer_code"));
        if (!dealer) throw new Error(`no dealer ${row["dealer_code"]}`);
        const office = row["office_code"] ?? cell(dealer, "office_code");
        const fits =
          date <= demoOptions.endsOn &&
          date >= cell(dealer, "opened_on") &&
          (dealer["closed_on"] === "" || date <= cell(dealer, "closed_on")) &&
          dealer["office_code"] === office &&
          date >= (openings.get(office) ?? "");
        if (!fits) throw new Error(`${kind}: ${JSON.stringify(row)}`);
      }
    }
    const future = company
      .of("promo_spend")
      .filter((row) => cell(row, "date") > demoOptions.endsOn);
    expect(future).toEqual([]);
  });

  it("writes sales in order of date, so that an import fills its indexes from one end", () => {
    const dates = readCompany(small)
      .of("sales_actuals")
      .map((row) => cell(row, "date"));
    expect(dates).toEqual([...dates].sort());
  });

  it("splits each month's plan over people and categories without losing a 分", () => {
    const company = readCompany(small);
    const sums = new Map<string, { whole: number; staff: number; category: number }>();
    for (const row of company.of("sales_plans")) {
      const period = cell(row, "period");
      if (period.length !== 7) continue;
      const key = `${period} ${cell(row, "office_code")}`;
      const sum = sums.get(key) ?? { whole: 0, staff: 0, category: 0 };
      const part = row["staff_code"] ? "staff" : row["category"] ? "category" : "whole";
      sum[part] += minor(row["amount"]);
      sums.set(key, sum);
    }
    expect(sums.size).toBeGreaterThan(100);
    for (const sum of sums.values()) {
      const whole = sum.whole || sum.category;
      expect(sum.staff).toBe(whole);
      expect(sum.category === 0 || sum.category === whole).toBe(true);
    }
  });

  it("follows the months it has in mind to within two per cent, however many rows there are", () => {
    for (const rows of [3000, 60_000]) {
      const options = { ...small, rows };
      const { offices, table } = makeCompany(options);
      const august = table.months.indexOf("2026-08");
      const wanted = offices.reduce((sum, office) => sum + (office.targets[august] ?? 0), 0);
      const sold = sumOf(readCompany(options).of("sales_actuals"), (row) =>
        cell(row, "date").startsWith("2026-08"),
      );
      expect(Math.abs(sold / wanted - 1)).toBeLessThan(0.02);
    }
  });
});

describe("generateCompany", () => {
  it("waits for a slow disk instead of piling the rows up in memory", async () => {
    let waiting = 0;
    let most = 0;
    const bytes = new Map<string, number>();
    await generateCompany({ ...small, rows: 40_000 }, (kind) => {
      return new Writable({
        highWaterMark: 1024,
        write: (chunk: Buffer, _, done) => {
          waiting += 1;
          most = Math.max(most, waiting);
          bytes.set(kind, (bytes.get(kind) ?? 0) + chunk.length);
          setImmediate(() => {
            waiting -= 1;
            done();
          });
        },
      });
    });
    expect(most).toBe(1);
    expect(bytes.size).toBe(14);
    expect(bytes.get("sales_actuals")).toBeGreaterThan(2_000_000);
  });

  it("rejects when a file cannot be written", async () => {
    const broken = () =>
      new Writable({ write: (_chunk, _encoding, done) => done(new Error("disk full")) });
    await expect(generateCompany(small, broken)).rejects.toThrow("disk full");
  });
});
