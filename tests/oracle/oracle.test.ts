import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../shared/kinds/kinds.ts";
import { parseRows, type Company } from "./company.ts";
import { differences } from "./differences.ts";
import { performanceOf } from "./performance.ts";
import { incidentsOf } from "./price.ts";

const companies = ["company-3", "company-4"];
const folderOf = (name: string): string => join(import.meta.dirname, "..", "vectors", name);

function readCompany(name: string): Company {
  return Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      parseRows(readFileSync(join(folderOf(name), `${kind}.csv`), "utf8")),
    ]),
  );
}

type Rows = Readonly<Record<string, unknown>>;
type Expected = {
  performance: { period: string; on: string; rows: Rows; total: unknown }[];
  incidents: {
    on: string;
    all: { office: string; level: string; sku: string; openedOn: string }[];
  };
};
const readExpected = (name: string): Expected =>
  JSON.parse(readFileSync(join(folderOf(name), "expected.json"), "utf8")) as Expected;

/** The vectors were written with less than the last digit of a double. */
const published = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === "number" && !Number.isInteger(one) ? Number(one.toPrecision(10)) : one,
  );

describe.each(companies)("the oracle on %s", (name) => {
  const company = readCompany(name);
  const expected = readExpected(name);

  it.each(expected.performance)("agrees with $period on $on, office by office", (asked) => {
    const answer = performanceOf(company, { period: asked.period, on: asked.on });
    const rows = Object.fromEntries(answer.rows.map((row) => [row["code"] as string, row]));
    expect(Object.keys(rows)).toEqual(Object.keys(asked.rows));
    expect(differences(published(asked.rows), published(rows))).toEqual([]);
    expect(differences(published(asked.total), published(answer.total))).toEqual([]);
  });

  it("agrees with every price incident, the ended ones too", () => {
    const incidents = incidentsOf(company, expected.incidents.on);
    const key = (one: (typeof expected.incidents.all)[number]): string =>
      [one.office, one.level, one.sku, one.openedOn].join(":");
    const found = Object.fromEntries(incidents.map((one) => [key(one), one]));
    const wanted = Object.fromEntries(expected.incidents.all.map((one) => [key(one), one]));
    expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
    expect(differences(published(wanted), published(found))).toEqual([]);
  });
});
